package nl.smartindustry.report.write;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import nl.smartindustry.report.chart.Picture;
import nl.smartindustry.report.glance.Glance.Card;
import org.odftoolkit.odfdom.doc.OdfTextDocument;
import org.odftoolkit.odfdom.dom.element.office.OfficeTextElement;
import org.odftoolkit.odfdom.dom.element.table.TableTableCellElement;
import org.odftoolkit.odfdom.dom.element.table.TableTableRowElement;
import org.odftoolkit.odfdom.dom.element.text.TextPElement;

/** What is said at one glance in an open text document: a list, a table of headlines, questions. */
record OdtGlance(Annex annex, OdfTextDocument document, OfficeTextElement body) {
  private static final double PICTURE = 3.0;
  private static final List<Integer> SHARES = List.of(380, 130, 300, 190);

  void write() throws Exception {
    var heading = body.newTextHElement(1);
    heading.setTextStyleNameAttribute(OdtStyles.GLANCE);
    heading.newTextNode(annex.word("glance"));
    if (!annex.glance().sentences().isEmpty()) {
      var list = body.newTextListElement();
      list.setTextStyleNameAttribute(OdtStyles.LIST);
      for (var sentence : annex.glance().sentences()) {
        text(list.newTextListItemElement().newTextPElement(), OdtStyles.TEXT, sentence.text());
      }
    }
    if (!annex.glance().cards().isEmpty()) {
      cards();
    }
  }

  /** The questions with their answers, on a page of their own. */
  void questions() {
    var heading = body.newTextHElement(1);
    heading.setTextStyleNameAttribute(OdtStyles.NEW_PAGE);
    heading.newTextBookmarkElement(WordGlance.QUESTIONS);
    heading.newTextNode(annex.word("questions"));
    for (var one : annex.glance().questions()) {
      var question = body.newTextHElement(2);
      question.setTextStyleNameAttribute(OdtStyles.QUESTION);
      question.newTextNode(one.question());
      text(body.newTextPElement(), OdtStyles.TEXT, one.answer().text());
    }
  }

  private void cards() throws Exception {
    var table = body.newTableTableElement();
    table.setTableNameAttribute(annex.word("glance").replace(' ', '_'));
    table.setTableStyleNameAttribute(OdtStyles.TABLE);
    for (int share : SHARES) {
      table
          .newTableTableColumnElement()
          .setTableStyleNameAttribute(OdtStyles.column(document, share));
    }
    var head = table.newTableTableHeaderRowsElement().newTableTableRowElement();
    for (var word : List.of("card_subject", "card_figure", "card_change", "card_series")) {
      text(cell(head).newTextPElement(), OdtStyles.HEAD, annex.word(word));
    }
    for (var card : annex.glance().cards()) {
      var row = table.newTableTableRowElement();
      subject(cell(row), card);
      var style = card.present() ? OdtStyles.FIGURE : OdtStyles.CELL_TEXT;
      text(cell(row).newTextPElement(), style, card.figure().text());
      text(cell(row).newTextPElement(), OdtStyles.CELL_TEXT, card.change());
      picture(cell(row).newTextPElement(), card);
    }
  }

  private static TableTableCellElement cell(TableTableRowElement row) {
    return OdtDocument.cell(row);
  }

  private static void text(TextPElement paragraph, String style, String text) {
    paragraph.setTextStyleNameAttribute(style);
    paragraph.setTextContent(text);
  }

  private static void subject(TableTableCellElement cell, Card card) {
    text(cell.newTextPElement(), OdtStyles.CELL_TEXT, card.heading());
    if (!card.note().isEmpty()) {
      text(cell.newTextPElement(), OdtStyles.FIGURE_NOTE, card.note());
    }
  }

  private void picture(TextPElement paragraph, Card card) throws Exception {
    paragraph.setTextStyleNameAttribute(OdtStyles.CELL_TEXT);
    if (card.drawing().isPresent()) {
      var png = Picture.png(card.drawing().get().svg(), WordGlance.PIXELS);
      var size = ImageIO.read(new ByteArrayInputStream(png));
      var height = PICTURE * size.getHeight() / size.getWidth();
      var frame = OdtDocument.picture(document, paragraph, "kaart-" + card.id(), png);
      frame.setDrawNameAttribute(card.heading());
      frame.setSvgWidthAttribute(String.format(Locale.ROOT, "%.2fcm", PICTURE));
      frame.setSvgHeightAttribute(String.format(Locale.ROOT, "%.2fcm", height));
      OdtDocument.title(document, frame, card.drawing().get().alt());
    }
  }
}
