package nl.smartindustry.report.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import nl.smartindustry.report.chart.Chart;
import nl.smartindustry.report.chart.Drawing;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.Row;
import org.odftoolkit.odfdom.doc.OdfTextDocument;
import org.odftoolkit.odfdom.dom.element.draw.DrawFrameElement;
import org.odftoolkit.odfdom.dom.element.office.OfficeTextElement;
import org.odftoolkit.odfdom.dom.element.table.TableTableCellElement;
import org.odftoolkit.odfdom.dom.element.table.TableTableElement;
import org.odftoolkit.odfdom.dom.element.table.TableTableRowElement;
import org.odftoolkit.odfdom.dom.element.text.TextPElement;

/** The tables and charts as an open text document (ODF), with headings and real tables. */
final class OdtDocument {
  private static final String SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";

  private final Annex annex;
  private OdfTextDocument document;
  private OfficeTextElement body;

  OdtDocument(Annex annex) {
    this.annex = annex;
  }

  byte[] bytes() {
    try (var made = OdfTextDocument.newTextDocument()) {
      document = made;
      document.setLocale(annex.labels().language().locale());
      OdsWorkbook.meta(annex, document.getOfficeMetadata());
      OdtStyles.add(document, annex.labels().language());
      body = document.getContentRoot();
      while (body.getFirstChild() != null) {
        body.removeChild(body.getFirstChild());
      }
      opening();
      annex.tables().forEach(this::table);
      for (var chart : annex.charts()) {
        chart(chart);
      }
      if (!annex.glance().questions().isEmpty()) {
        new OdtGlance(annex, document, body).questions();
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return StableZip.pack(bytes.toByteArray(), annex.facts().referenceDate(), Map.of());
    } catch (Exception cause) {
      throw new IllegalStateException("Open document: " + cause.getMessage(), cause);
    }
  }

  private void opening() throws Exception {
    annex.warnings().forEach(text -> paragraph(OdtStyles.WARNING, text));
    paragraph(OdtStyles.TITLE, annex.word("title"));
    paragraph(OdtStyles.TEXT, annex.release());
    if (annex.glance().shown()) {
      new OdtGlance(annex, document, body).write();
      paragraph(OdtStyles.NEW_PAGE, annex.word("contents"));
    }
    if (!annex.glance().questions().isEmpty()) {
      link(WordGlance.QUESTIONS, annex.word("questions"));
    }
    annex.tables().forEach(table -> link(WordTable.bookmark(table), table.title().full()));
  }

  private void link(String bookmark, String text) {
    var line = body.newTextPElement();
    line.setTextStyleNameAttribute(OdtStyles.TEXT);
    line.newTextAElement("#" + bookmark, "simple").setTextContent(text);
  }

  private void paragraph(String style, String text) {
    var paragraph = body.newTextPElement();
    paragraph.setTextStyleNameAttribute(style);
    paragraph.setTextContent(text);
  }

  private void heading(String text, String bookmark, boolean wide) {
    var heading = body.newTextHElement(1);
    heading.setTextStyleNameAttribute(wide ? OdtStyles.WIDE_HEADING : OdtStyles.HEADING);
    heading.newTextBookmarkElement(bookmark);
    heading.newTextNode(text);
  }

  private void table(ReportTable table) {
    boolean wide = ColumnWidths.onItsSide(table, annex.labels());
    heading(table.title().full(), WordTable.bookmark(table), wide);
    grid(table, wide);
  }

  private void grid(ReportTable table, boolean wide) {
    paragraph(OdtStyles.UNIT, table.title().unit());
    var element = body.newTableTableElement();
    element.setTableNameAttribute(table.title().label().replace(' ', '_'));
    element.setTableStyleNameAttribute(OdtStyles.TABLE);
    columns(element, table, wide);
    var head = element.newTableTableHeaderRowsElement().newTableTableRowElement();
    heading(head, OdtStyles.HEAD, table.stub());
    for (var column : table.columns()) {
      heading(head, column.numeric() ? OdtStyles.HEAD_NUMBER : OdtStyles.HEAD, column.heading());
    }
    for (var block : table.blocks()) {
      if (block.headed()) {
        block(element, block.heading(), table.columns().size() + 1);
      }
      block.rows().forEach(row -> row(element.newTableTableRowElement(), table, row));
    }
    notes(table);
  }

  private void columns(TableTableElement element, ReportTable table, boolean wide) {
    var widths = ColumnWidths.of(table, annex.labels()).divide(1000, wide);
    for (long width : widths) {
      element
          .newTableTableColumnElement()
          .setTableStyleNameAttribute(OdtStyles.column(document, width));
    }
  }

  private void heading(TableTableRowElement row, String style, Heading heading) {
    words(row, style, heading.plain());
  }

  private static void words(TableTableRowElement row, String style, String text) {
    var cell = cell(row);
    var paragraph = cell.newTextPElement();
    paragraph.setTextStyleNameAttribute(style);
    paragraph.setTextContent(text);
  }

  static TableTableCellElement cell(TableTableRowElement row) {
    var cell = row.newTableTableCellElement(0, "string");
    cell.removeAttribute("office:value");
    cell.setTableStyleNameAttribute(OdtStyles.CELL);
    return cell;
  }

  private static void block(TableTableElement table, String heading, int columns) {
    var row = table.newTableTableRowElement();
    words(row, OdtStyles.BLOCK, heading);
    ((TableTableCellElement) row.getFirstChild()).setTableNumberColumnsSpannedAttribute(columns);
    for (int i = 1; i < columns; i++) {
      row.newTableCoveredTableCellElement(0, "string").removeAttribute("office:value");
    }
  }

  private void row(TableTableRowElement element, ReportTable table, Row row) {
    heading(element, row.total() ? OdtStyles.TOTAL : OdtStyles.CELL_TEXT, row.heading());
    for (int i = 0; i < row.cells().size(); i++) {
      boolean numeric = table.columns().get(i).numeric();
      var plain = numeric ? OdtStyles.CELL_NUMBER : OdtStyles.CELL_TEXT;
      var total = numeric ? OdtStyles.TOTAL_NUMBER : OdtStyles.TOTAL;
      words(element, row.total() ? total : plain, text(row.cells().get(i)));
    }
  }

  private String text(PrintedCell cell) {
    return annex.labels().printed(cell);
  }

  private void notes(ReportTable table) {
    var notes = table.notes();
    for (int i = 0; i < notes.footnotes().size(); i++) {
      paragraph(OdtStyles.NOTE, (i + 1) + ") " + notes.footnotes().get(i));
    }
    notes.remarks().forEach(text -> paragraph(OdtStyles.NOTE, text));
    for (var sign : notes.signs()) {
      paragraph(OdtStyles.NOTE, sign.sign() + "\u00a0= " + sign.meaning());
    }
    paragraph(OdtStyles.NOTE, notes.source());
  }

  private void chart(Chart chart) throws Exception {
    heading(chart.full(), "figuur_" + chart.id().substring(1), false);
    if (chart.drawing().isPresent()) {
      picture(chart, chart.drawing().get());
    }
    paragraph(OdtStyles.NOTE, chart.text().description());
    grid(chart.data(), false);
  }

  private void picture(Chart chart, Drawing drawing) throws Exception {
    var png = drawing.png();
    var size = ImageIO.read(new ByteArrayInputStream(png));
    var line = body.newTextPElement();
    line.setTextStyleNameAttribute(OdtStyles.TEXT);
    var frame = picture(document, line, chart.id(), png);
    sharper(frame, chart.id(), drawing.wide());
    frame.setDrawNameAttribute(chart.label());
    frame.setSvgWidthAttribute("17cm");
    frame.setSvgHeightAttribute(
        String.format(java.util.Locale.ROOT, "%.2fcm", 17.0 * size.getHeight() / size.getWidth()));
    title(document, frame, chart.text().alt());
  }

  /** The drawing itself, before the picture for programs that cannot draw it. */
  private void sharper(DrawFrameElement frame, String name, String svg) throws Exception {
    var path = "Pictures/" + name + ".svg";
    var bytes = svg.getBytes(StandardCharsets.UTF_8);
    document.getPackage().insert(bytes, path, "image/svg+xml");
    var picture = frame.getFirstChild();
    var image = frame.newDrawImageElement();
    image.setXlinkHrefAttribute(path);
    image.setXlinkTypeAttribute("simple");
    frame.insertBefore(image, picture);
  }

  /** A picture in a line of text. */
  static DrawFrameElement picture(
      OdfTextDocument document, TextPElement line, String name, byte[] png) throws Exception {
    var path = "Pictures/" + name + ".png";
    document.getPackage().insert(png, path, "image/png");
    var frame = line.newDrawFrameElement();
    frame.setTextAnchorTypeAttribute("as-char");
    var image = frame.newDrawImageElement();
    image.setXlinkHrefAttribute(path);
    image.setXlinkTypeAttribute("simple");
    return frame;
  }

  /** What a picture is, for readers who cannot see it. */
  static void title(OdfTextDocument document, DrawFrameElement frame, String text)
      throws Exception {
    var title = document.getContentDom().createElementNS(SVG, "svg:title");
    title.setTextContent(text);
    frame.appendChild(title);
  }
}
