package nl.smartindustry.report.write;

import static org.assertj.core.api.Assertions.assertThat;

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
import nl.smartindustry.report.write.WordTable.ColumnWidths;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
  private static final Labels LABELS = Labels.load(Definitions.packaged(), Language.NL);

  /**
   * The row heads claim 4 + 1.6 × √4 = 7.2, the first column 4 + √4 = 6, the second, of two words
   * of 7 and 8 letters, 8 + √16 = 12.
   */
  @Test
  void aColumnGetsItsLongestWordAndTheRootOfItsLongestText() {
    assertThat(ColumnWidths.of(table("robotje inzetten"), LABELS, 2520))
        .containsExactly(720L, 600L, 1200L);
  }

  @Test
  void theWidthsAddUpToThePageWhateverTheRounding() {
    for (long total = 9_638; total < 9_650; total++) {
      var widths =
          ColumnWidths.of(table("een lang verhaal over robots in de industrie"), LABELS, total);

      assertThat(widths.stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
    }
  }

  private static ReportTable table(String words) {
    var cells = List.<PrintedCell>of(new PrintedCell.Words("."), new PrintedCell.Words(words));
    return new ReportTable(
        "T1",
        new ReportTable.Title("Tabel 1", "Proef", "%", false),
        Heading.of("naam"),
        List.of(
            new Column("2024", Heading.of("2024"), true), new Column("x", Heading.of(""), false)),
        List.of(new TableBlock("", List.of(new Row("a", Heading.of("rob"), cells, false)))),
        new TableNotes(List.of(), List.of(), List.of(), ""));
  }
}
