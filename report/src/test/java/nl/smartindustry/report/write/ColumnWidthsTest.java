package nl.smartindustry.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import nl.smartindustry.report.table.ReportTable.TableNotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnWidthsTest {
  private static final Labels LABELS = Labels.load(Definitions.packaged(), Language.NL);

  /** Its longest word has 16 letters of 0.6, and 0.8 is between columns: 10.4 of 60 heights. */
  @Test
  void aColumnHasRoomForItsLongestWord() {
    var words = "aaaaaaaaaaaaaaaa b";
    var widths = ColumnWidths.of(table(words, 1, true), LABELS).divide(6_000, false);

    assertThat(widths).allMatch(width -> width > 0);
    assertThat(widths.get(2)).isGreaterThanOrEqualTo(1_040);
  }

  @Test
  void theWidthsAddUpToThePageWhateverTheRounding() {
    for (long total = 9_638; total < 9_650; total++) {
      var table = table("een lang verhaal over robots in de industrie", 1, true);
      var widths = ColumnWidths.of(table, LABELS).divide(total, false);

      assertThat(widths.stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
    }
  }

  /** Words of 8 letters take 5.6 heights with the room between: ten fit on 60, eleven do not. */
  @ParameterizedTest
  @CsvSource({
    "aaaaaaaa,                  9, true,  false",
    "aaaaaaaa,                 11, true,  true",
    "aaaaaaaa,                 11, false, false",
    "iiiiiiii,                 11, true,  false",
    "aa aa aa aa aa,           11, true,  false",
    "aaaa-aaaa,                11, true,  false",
    "1111-1111,                11, true,  true"
  })
  void aTableIsOnItsSideWhereItMayAndItsWordsDoNotFitUpright(
      String words, int columns, boolean may, boolean turned) {
    assertThat(ColumnWidths.onItsSide(table(words, columns, may), LABELS)).isEqualTo(turned);
  }

  private static ReportTable table(String words, int number, boolean wide) {
    var cells = new ArrayList<PrintedCell>(List.of(new PrintedCell.Words(".")));
    var columns = new ArrayList<Column>(List.of(new Column("2024", Heading.of("2024"), true)));
    for (int i = 0; i < number; i++) {
      cells.add(new PrintedCell.Words(words));
      columns.add(new Column("x" + i, Heading.of(""), false));
    }
    return new ReportTable(
        "T1",
        new ReportTable.Title("Tabel 1", "Proef", "%", wide),
        Heading.of("naam"),
        columns,
        List.of(new TableBlock("", List.of(new Row("a", Heading.of("rob"), cells, false)))),
        new TableNotes(List.of(), List.of(), List.of(), ""));
  }
}
