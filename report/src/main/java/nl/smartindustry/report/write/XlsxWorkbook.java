package nl.smartindustry.report.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.report.write.Workbook.Sheet;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook in the format of Office Open XML. */
final class XlsxWorkbook {
  private static final String FONT = "Verdana";
  private static final short POINTS = 12;
  private static final short TITLE_POINTS = 14;

  /** Of a character, in 256ths of a digit's width. */
  private static final int CHARACTER = 300;

  private final Annex annex;
  private final Workbook workbook;
  private final XSSFWorkbook file = new XSSFWorkbook();
  private final XSSFCellStyle title = style(true, TITLE_POINTS, false);
  private final XSSFCellStyle loose = style(false, POINTS, false);
  private final XSSFCellStyle text = style(false, POINTS, true);
  private final XSSFCellStyle head = style(true, POINTS, true);
  private final List<XSSFCellStyle> numbers =
      List.of(number("#,##0"), number("#,##0.0"), number("#,##0.00"), number("#,##0.000"));

  XlsxWorkbook(Annex annex, Workbook workbook) {
    this.annex = annex;
    this.workbook = workbook;
  }

  byte[] bytes() {
    workbook.sheets().forEach(this::sheet);
    properties();
    var bytes = new ByteArrayOutputStream();
    try (file) {
      file.write(bytes);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return StableZip.pack(bytes.toByteArray(), annex.facts().referenceDate(), Map.of());
  }

  private XSSFCellStyle style(boolean bold, short points, boolean wrapped) {
    var font = file.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints(points);
    font.setBold(bold);
    var style = file.createCellStyle();
    style.setFont(font);
    style.setWrapText(wrapped);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private XSSFCellStyle number(String format) {
    var style = style(false, POINTS, false);
    style.setDataFormat(file.createDataFormat().getFormat(format));
    return style;
  }

  private void properties() {
    var core = file.getProperties().getCoreProperties();
    var date = Date.from(annex.facts().referenceDate().atStartOfDay().toInstant(ZoneOffset.UTC));
    core.setTitle(annex.word("title"));
    core.setSubjectProperty(annex.word("subtitle"));
    core.setCreator(annex.word("processing"));
    core.setCreated(Optional.of(date));
    core.setModified(Optional.of(date));
    core.getUnderlyingProperties().setLanguageProperty(Optional.of(annex.word("language")));
  }

  private void sheet(Sheet content) {
    var sheet = file.createSheet(content.name());
    words(sheet.createRow(0), 0, content.title(), title);
    for (int i = 0; i < content.lines().size(); i++) {
      words(sheet.createRow(1 + i), 0, content.lines().get(i), loose);
    }
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    content.table().ifPresent(table -> table(sheet, content, table));
  }

  private void table(XSSFSheet sheet, Sheet content, Sheet.Marked table) {
    var heads = sheet.createRow(content.headRow());
    var grid = table.grid();
    var widths = Workbook.widths(grid);
    for (int i = 0; i < grid.heads().size(); i++) {
      words(heads, i, grid.heads().get(i), head);
      sheet.setColumnWidth(i, widths.get(i) * CHARACTER);
    }
    for (int i = 0; i < grid.rows().size(); i++) {
      var row = sheet.createRow(content.headRow() + 1 + i);
      row(row, grid.rows().get(i));
      if (!content.links().isEmpty()) {
        link(row.getCell(0), content.links().get(i));
      }
    }
    mark(sheet, content, table);
  }

  private void mark(XSSFSheet sheet, Sheet content, Sheet.Marked table) {
    var area = new AreaReference(content.range(), SpreadsheetVersion.EXCEL2007);
    var marked = sheet.createTable(area);
    marked.setName(table.name());
    marked.setDisplayName(table.name());
    sheet.setRepeatingRows(new CellRangeAddress(content.headRow(), content.headRow(), -1, -1));
    file.setPrintArea(file.getSheetIndex(sheet), content.printed());
  }

  private void row(XSSFRow row, List<Grid.GridCell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      var number = cells.get(i).number();
      if (number == null) {
        words(row, i, cells.get(i).text(), text);
      } else {
        var cell = row.createCell(i);
        cell.setCellStyle(numbers.get(Math.min(number.scale(), numbers.size() - 1)));
        cell.setCellValue(number.doubleValue());
      }
    }
  }

  private void link(XSSFCell cell, String sheet) {
    var link = file.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheet + "'!A1");
    cell.setHyperlink(link);
  }

  /** An empty text is an empty cell. */
  private static void words(XSSFRow row, int column, String text, XSSFCellStyle style) {
    var cell = row.createCell(column);
    cell.setCellStyle(style);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }
}
