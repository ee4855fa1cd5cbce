package nl.smartindustry.report.write;

import java.math.BigInteger;
import java.util.List;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * One table in a word-processor document: caption, repeated head row, rows that stay whole, notes;
 * all within one bookmark.
 *
 * @param number of the bookmark, unique in the document
 */
record WordTable(ReportTable table, Labels labels, int number) {
  /** {@code tabel_05}, the same in every release. */
  static String bookmark(ReportTable table) {
    return "tabel_" + table.id().substring(1);
  }

  void write(XWPFDocument document, boolean wide, boolean newPage) {
    long width = WordDocument.textWidth(wide);
    var caption = document.createParagraph();
    caption.setStyle("Bijschrift");
    caption.setPageBreak(newPage);
    var start = caption.getCTP().addNewBookmarkStart();
    start.setId(BigInteger.valueOf(number));
    start.setName(bookmark(table));
    caption.createRun().setText(table.title().full());
    WordText.paragraph(document.createParagraph(), "Eenheid", table.title().unit());
    body(document, width, wide);
    notes(document);
    var source = document.createParagraph();
    WordText.paragraph(source, "Tabelnoot", table.notes().source());
    source.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(number));
  }

  private void body(XWPFDocument document, long width, boolean wide) {
    var word = document.createTable(1, table.columns().size() + 1);
    var widths = ColumnWidths.of(table, labels).divide(width, wide);
    frame(word, widths, width, table.title().full());
    head(word.getRow(0), widths);
    for (TableBlock block : table.blocks()) {
      if (block.headed()) {
        blockHead(word, block, width);
      }
      block.rows().forEach(row -> row(word.createRow(), row, widths));
    }
  }

  static void frame(XWPFTable word, List<Long> widths, long width, String caption) {
    var properties = word.getCTTbl().getTblPr();
    if (properties.isSetTblBorders()) {
      properties.unsetTblBorders();
    }
    word.setStyleID("Lettertabel");
    var size = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
    size.setType(STTblWidth.DXA);
    size.setW(width);
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var look = properties.addNewTblLook();
    look.setFirstRow("1");
    look.setFirstColumn("1");
    look.setNoHBand("1");
    look.setNoVBand("1");
    properties.addNewTblCaption().setVal(caption);
    var grid = word.getCTTbl().addNewTblGrid();
    widths.forEach(one -> grid.addNewGridCol().setW(one));
  }

  private void head(XWPFTableRow row, List<Long> widths) {
    row.setRepeatHeader(true);
    row.setCantSplitRow(true);
    WordText.heading(paragraph(row.getCell(0)), "Tabelkop", table.stub());
    for (int i = 0; i < table.columns().size(); i++) {
      var column = table.columns().get(i);
      var style = column.numeric() ? "Tabelkopgetal" : "Tabelkop";
      WordText.heading(paragraph(row.getCell(i + 1)), style, column.heading());
    }
    widen(row, widths);
  }

  private static void blockHead(XWPFTable word, TableBlock block, long width) {
    var row = word.createRow();
    row.setCantSplitRow(true);
    while (row.getTableCells().size() > 1) {
      row.removeCell(1);
    }
    var cell = row.getCell(0);
    var properties = cell.getCTTc().addNewTcPr();
    properties.addNewTcW().setW(width);
    properties.addNewGridSpan().setVal(BigInteger.valueOf(word.getRow(0).getTableCells().size()));
    WordText.paragraph(paragraph(cell), "Tabelblok", block.heading());
  }

  private void row(XWPFTableRow word, Row row, List<Long> widths) {
    word.setCantSplitRow(true);
    while (word.getTableCells().size() < widths.size()) {
      word.createCell();
    }
    var head = row.total() ? "Tabeltotaal" : "Tabeltekst";
    WordText.heading(paragraph(word.getCell(0)), head, row.heading());
    for (int i = 0; i < row.cells().size(); i++) {
      cell(paragraph(word.getCell(i + 1)), row, i);
    }
    widen(word, widths);
  }

  private void cell(XWPFParagraph paragraph, Row row, int i) {
    var cell = row.cells().get(i);
    var style =
        (row.total() ? "Tabeltotaal" : "Tabeltekst")
            + (table.columns().get(i).numeric() ? "getal" : "");
    var text = labels.printed(cell);
    if (cell.marks().contains(Mark.UNRELIABLE)) {
      WordText.italic(paragraph, style, text);
    } else {
      WordText.paragraph(paragraph, style, text);
    }
  }

  static XWPFParagraph paragraph(XWPFTableCell cell) {
    return cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().get(0);
  }

  static void widen(XWPFTableRow row, List<Long> widths) {
    for (int i = 0; i < widths.size(); i++) {
      var tc = row.getCell(i).getCTTc();
      var properties = tc.isSetTcPr() ? tc.getTcPr() : tc.addNewTcPr();
      var width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
      width.setType(STTblWidth.DXA);
      width.setW(widths.get(i));
    }
  }

  private void notes(XWPFDocument document) {
    var notes = table.notes();
    for (int i = 0; i < notes.footnotes().size(); i++) {
      WordText.footnote(document.createParagraph(), i + 1, notes.footnotes().get(i));
    }
    notes.remarks().forEach(text -> note(document, text));
    if (!notes.signs().isEmpty()) {
      var signs =
          notes.signs().stream().map(sign -> sign.sign() + "\u00a0= " + sign.meaning()).toList();
      note(document, labels.word("signs") + ": " + String.join("; ", signs) + ".");
    }
  }

  private static void note(XWPFDocument document, String text) {
    WordText.paragraph(document.createParagraph(), "Tabelnoot", text);
  }
}
