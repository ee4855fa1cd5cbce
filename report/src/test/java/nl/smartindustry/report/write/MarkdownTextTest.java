package nl.smartindustry.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.report.table.ReportTable;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {
  private final Annex annex = ReportFilesTest.annex();

  @Test
  void readBackEveryRowIsWhatIsPrinted() {
    for (var table : annex.tables()) {
      var rows = rows(table);
      long headings = table.blocks().stream().filter(ReportTable.TableBlock::headed).count();

      assertThat(rows).hasSize((int) (2 + headings + table.rows().count()));
      assertThat(rows).allMatch(row -> row.size() == table.columns().size() + 1);
      for (var row : table.rows().toList()) {
        var printed = row.cells().stream().map(annex.labels()::printed).map(String::strip);
        assertThat(rows)
            .contains(Stream.concat(Stream.of(row.heading().plain()), printed).toList());
      }
    }
  }

  private List<List<String>> rows(ReportTable table) {
    return new MarkdownText(annex, table)
        .text()
        .lines()
        .filter(line -> line.startsWith("| "))
        .map(MarkdownTextTest::cells)
        .toList();
  }

  /** Between pipes that are no text, without the signs that keep marks from being read. */
  private static List<String> cells(String line) {
    var inner = line.substring(2, line.length() - 2);
    return Arrays.stream(inner.split("(?<!\\\\) \\| ", -1))
        .map(cell -> cell.replaceAll("\\\\(.)", "$1").strip())
        .toList();
  }
}
