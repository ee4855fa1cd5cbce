package nl.smartindustry.report.write;

import nl.smartindustry.report.table.ReportTable.Heading;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Paragraphs of a word-processor document, each in a named style. */
final class WordText {
  private WordText() {}

  static XWPFParagraph paragraph(XWPFParagraph paragraph, String style, String text) {
    paragraph.setStyle(style);
    if (!text.isEmpty()) {
      paragraph.createRun().setText(text);
    }
    return paragraph;
  }

  static void italic(XWPFParagraph paragraph, String style, String text) {
    paragraph.setStyle(style);
    var run = paragraph.createRun();
    run.setText(text);
    run.setItalic(true);
  }

  /** A head with the numbers of its footnotes raised. */
  static void heading(XWPFParagraph paragraph, String style, Heading heading) {
    paragraph(paragraph, style, heading.text());
    if (!heading.notes().isEmpty()) {
      var numbers = heading.notes().stream().map(String::valueOf).toList();
      raised(paragraph, String.join(", ", numbers));
    }
  }

  static void footnote(XWPFParagraph paragraph, int number, String text) {
    paragraph.setStyle("Tabelnoot");
    raised(paragraph, String.valueOf(number));
    paragraph.createRun().setText(" " + text);
  }

  /** A line that jumps to a bookmark. */
  static void link(XWPFParagraph paragraph, String style, String text, String bookmark) {
    paragraph.setStyle(style);
    var link = paragraph.getCTP().addNewHyperlink();
    link.setAnchor(bookmark);
    link.addNewR().addNewT().setStringValue(text);
  }

  private static void raised(XWPFParagraph paragraph, String text) {
    var run = paragraph.createRun();
    run.setText(text);
    run.setSubscript(VerticalAlign.SUPERSCRIPT);
  }
}
