package nl.smartindustry.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What makes a workbook accessible, sheet by sheet. */
class XlsxWorkbookTest {
  private static final int LEAST_POINTS = 12;
  private static final int WIDEST = 60;
  private static Annex annex;
  private static XSSFWorkbook workbook;

  @BeforeAll
  static void write() throws Exception {
    annex = ReportFilesTest.annex();
    var bytes = new XlsxWorkbook(annex, Workbook.of(annex)).bytes();
    workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  @AfterAll
  static void close() throws Exception {
    workbook.close();
  }

  @Test
  void coverContentsNotesAndSignsStandBeforeOneSheetPerTable() {
    assertThat(sheets()).extracting(XSSFSheet::getSheetName).doesNotHaveDuplicates();
    assertThat(sheets())
        .extracting(XSSFSheet::getSheetName)
        .startsWith("Voorblad", "Inhoud", "Noten", "Verklaring van tekens", "Tabel 1")
        .hasSize(4 + annex.tables().size());
  }

  @Test
  void aSheetBeginsWithItsTitleAndHasOneMarkedTableWithNothingBelowIt() {
    for (var sheet : sheets().subList(1, sheets().size())) {
      var table = sheet.getTables().get(0);

      assertThat(sheet.getTables()).as(sheet.getSheetName()).hasSize(1);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isNotBlank();
      assertThat(table.getStartColIndex()).isZero();
      assertThat(table.getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
      assertThat(table.getName()).isNotBlank();
    }
  }

  @Test
  void headsAreUniqueAndNoneIsEmpty() {
    for (var sheet : sheets().subList(1, sheets().size())) {
      var seen = new HashSet<String>();
      var head = sheet.getRow(sheet.getTables().get(0).getStartRowIndex());
      head.forEach(
          cell ->
              assertThat(
                      seen.add(cell.getStringCellValue()) && !cell.getStringCellValue().isBlank())
                  .as(sheet.getSheetName() + " " + cell.getStringCellValue())
                  .isTrue());
    }
  }

  @Test
  void nothingIsMergedHiddenFrozenOrTooSmall() {
    for (var sheet : sheets()) {
      assertThat(sheet.getMergedRegions()).isEmpty();
      assertThat(sheet.getPaneInformation()).isNull();
      assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isFalse();
      assertThat(workbook.isSheetHidden(workbook.getSheetIndex(sheet))).isFalse();
      for (var row : sheet) {
        assertThat(row.getZeroHeight()).isFalse();
        row.forEach(
            cell ->
                assertThat(
                        workbook
                            .getFontAt(cell.getCellStyle().getFontIndex())
                            .getFontHeightInPoints())
                    .isGreaterThanOrEqualTo((short) LEAST_POINTS));
      }
    }
  }

  @Test
  void figuresAreNumbersAndTextsOfTablesWrap() {
    var figures = cells().filter(cell -> cell.getCellType() == CellType.NUMERIC).count();
    long printed =
        annex.tables().stream()
            .flatMap(table -> table.rows())
            .flatMap(row -> row.cells().stream())
            .filter(nl.smartindustry.report.table.PrintedCell.Number.class::isInstance)
            .count();

    assertThat(figures).isGreaterThanOrEqualTo(printed);
    for (var sheet : sheets().subList(1, sheets().size())) {
      int first = sheet.getTables().get(0).getStartRowIndex();
      for (int i = first; i <= sheet.getLastRowNum(); i++) {
        sheet
            .getRow(i)
            .forEach(
                cell ->
                    assertThat(
                            cell.getCellType() == CellType.NUMERIC
                                || cell.getCellStyle().getWrapText())
                        .isTrue());
      }
      for (int i = 0; i <= sheet.getTables().get(0).getEndColIndex(); i++) {
        assertThat(sheet.getColumnWidthInPixels(i) / 7).isLessThan(2 * WIDEST);
      }
    }
  }

  @Test
  void itIsPrintedFromItsHeadsWithoutNotesAsWideAsAPage() {
    for (var sheet : sheets().subList(1, sheets().size())) {
      int index = workbook.getSheetIndex(sheet);

      assertThat(workbook.getPrintArea(index))
          .endsWith(Workbook.of(annex).sheets().get(index).printed());
      assertThat(sheet.getRepeatingRows()).isNotNull();
      assertThat(sheet.getFitToPage()).isTrue();
    }
  }

  @Test
  void itSaysWhatItIsInItsProperties() {
    var core = workbook.getProperties().getCoreProperties();

    assertThat(core.getTitle()).isEqualTo(annex.word("title"));
    assertThat(core.getCreator()).isNotBlank();
    assertThat(core.getSubject()).isNotBlank();
  }

  private static java.util.List<XSSFSheet> sheets() {
    return StreamSupport.stream(workbook.spliterator(), false).map(XSSFSheet.class::cast).toList();
  }

  private static java.util.stream.Stream<Cell> cells() {
    return sheets().stream()
        .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false));
  }
}
