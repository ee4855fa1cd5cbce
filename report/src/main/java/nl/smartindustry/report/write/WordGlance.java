package nl.smartindustry.report.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import nl.smartindustry.report.chart.Picture;
import nl.smartindustry.report.glance.Glance.Card;
import nl.smartindustry.report.glance.GlanceText;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/**
 * What is said at one glance in a word-processor document: a list, and a table of headlines; and
 * the questions with their answers.
 *
 * @param bookmarks that the document has already
 */
record WordGlance(Annex annex, Set<String> bookmarks) {
  /** Where the questions are. */
  static final String QUESTIONS = "vragen";

  /** A picture of 30 mm at 300 dots an inch, and its width in twentieths of a point. */
  static final int PIXELS = 354;

  private static final long PICTURE = 1701;
  private static final long EMU = 635;
  private static final List<Integer> SHARES = List.of(38, 13, 30);
  private static final long INDENT = 284;

  /** After those of tables and charts. */
  private static final int FIRST_BOOKMARK = 1000;

  /** Of a name of a bookmark. */
  private static final int LONGEST = 40;

  void write(XWPFDocument document, long width) {
    WordText.paragraph(document.createParagraph(), "Bijschrift", annex.word("glance"));
    if (!annex.glance().sentences().isEmpty()) {
      var bullets = bullets(document);
      for (var sentence : annex.glance().sentences()) {
        var item = document.createParagraph();
        item.setNumID(bullets);
        sentence(item, "Zin", sentence);
      }
    }
    if (!annex.glance().cards().isEmpty()) {
      cards(document, width);
    }
  }

  /** On a page of their own. */
  void questions(XWPFDocument document) {
    var heading = document.createParagraph();
    heading.setPageBreak(true);
    heading.setStyle("Bijschrift");
    marked(heading, QUESTIONS, annex.word("questions"));
    for (var one : annex.glance().questions()) {
      WordText.paragraph(document.createParagraph(), "Vraag", one.question());
      sentence(document.createParagraph(), "Standaard", one.answer());
    }
  }

  /** A sentence with a bookmark around what each cell says, named by the cell. */
  private void sentence(XWPFParagraph item, String style, GlanceText sentence) {
    item.setStyle(style);
    for (var piece : sentence.pieces()) {
      var name = bookmark(piece.cell());
      if (piece.cell().isEmpty() || bookmarks.contains(name)) {
        item.createRun().setText(piece.text());
      } else {
        marked(item, name, piece.text());
      }
    }
  }

  /** A text with a bookmark that the document has not yet. */
  private void marked(XWPFParagraph paragraph, String name, String text) {
    bookmarks.add(name);
    var number = BigInteger.valueOf(FIRST_BOOKMARK + bookmarks.size());
    var start = paragraph.getCTP().addNewBookmarkStart();
    start.setId(number);
    start.setName(name);
    paragraph.createRun().setText(text);
    paragraph.getCTP().addNewBookmarkEnd().setId(number);
  }

  /** {@code si_T01_ROB_USE_own}. */
  static String bookmark(String cell) {
    var name = "si_" + cell.replaceAll("[^A-Za-z0-9]", "_");
    return name.substring(0, Math.min(LONGEST, name.length()));
  }

  private static BigInteger bullets(XWPFDocument document) {
    var list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.ZERO);
    var level = list.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(STNumberFormat.BULLET);
    level.addNewLvlText().setVal("•");
    var place = level.addNewPPr().addNewInd();
    place.setLeft(INDENT);
    place.setHanging(INDENT);
    var numbering = document.createNumbering();
    return numbering.addNum(
        numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list)));
  }

  private void cards(XWPFDocument document, long width) {
    var rest = width - SHARES.stream().mapToLong(share -> width * share / 100).sum();
    var widths =
        java.util.stream.Stream.concat(
                SHARES.stream().map(share -> width * share / 100), java.util.stream.Stream.of(rest))
            .toList();
    var table = document.createTable(1, widths.size());
    WordTable.frame(table, widths, width, annex.word("glance"));
    var head = table.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    var heads = List.of("card_subject", "card_figure", "card_change", "card_series");
    for (int i = 0; i < heads.size(); i++) {
      WordText.paragraph(
          WordTable.paragraph(head.getCell(i)), "Tabelkop", annex.word(heads.get(i)));
    }
    WordTable.widen(head, widths);
    for (var card : annex.glance().cards()) {
      var row = table.createRow();
      row.setCantSplitRow(true);
      subject(row.getCell(0), card);
      var style = card.present() ? "Kerncijfer" : "Tabeltekst";
      WordText.paragraph(WordTable.paragraph(row.getCell(1)), style, card.figure().text());
      WordText.paragraph(WordTable.paragraph(row.getCell(2)), "Tabeltekst", card.change());
      picture(WordTable.paragraph(row.getCell(3)), card);
      WordTable.widen(row, widths);
    }
  }

  private static void subject(XWPFTableCell cell, Card card) {
    WordText.paragraph(WordTable.paragraph(cell), "Tabeltekst", card.heading());
    if (!card.note().isEmpty()) {
      WordText.paragraph(cell.addParagraph(), "Kerncijfernoot", card.note());
    }
  }

  private static void picture(XWPFParagraph paragraph, Card card) {
    paragraph.setStyle("Tabeltekst");
    if (card.drawing().isEmpty()) {
      return;
    }
    var png = Picture.png(card.drawing().get().svg(), PIXELS);
    try {
      var size = ImageIO.read(new ByteArrayInputStream(png));
      int width = Math.toIntExact(PICTURE * EMU);
      var drawn =
          paragraph
              .createRun()
              .addPicture(
                  new ByteArrayInputStream(png),
                  PictureType.PNG,
                  card.id() + ".png",
                  width,
                  (int) ((long) width * size.getHeight() / size.getWidth()));
      drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(card.drawing().get().alt());
    } catch (IOException | InvalidFormatException cause) {
      throw new IllegalStateException("Card '%s': %s".formatted(card.id(), cause), cause);
    }
  }
}
