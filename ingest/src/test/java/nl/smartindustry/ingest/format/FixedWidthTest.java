package nl.smartindustry.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.store.LayoutTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedWidthTest {
  private static final String FIELDS =
      """
      - {name: id, type: text, role: identifier}
      - {name: name, type: text}
      - {name: day, type: date}
      - {name: amount, type: decimal, scale: 2}
      - {name: remark, type: text}
      """;
  private static final String LAYOUT =
      """
      files: t\\.txt
      text: {format: fixed_width, encoding: windows-1252, decimal: ",", trim: true}
      sheet: {title_lines: 1, footer: 'EINDE'}
      dates: {date: yyyyMMdd}
      columns:
      - {column: nr, field: id, shape: {chars: [1, 4], length: 4}}
      - {column: naam, field: name, shape: {chars: [5, 12]}}
      - {column: dag, field: day, shape: {chars: [13, 20]}}
      - {column: bedrag, field: amount, shape: {chars: [21, 28]}}
      - {column: opmerking, field: remark, optional: true, shape: {chars: [29, 32]}}
      """;

  @TempDir Path folder;

  @Test
  void eachColumnHasItsPlaceInTheLine() {
    var trial = new LayoutTrial(folder, FIELDS, LAYOUT);
    var text =
        """
        Kopregel
        0001Caf\u00E9    20240131   12,50
        0002 "x;y"  20240229   -1,00  ja
        0003kort    202401
        0004half    2024013    1,00
        EINDE 4
        """;

    var rows = trial.read(trial.file("t.txt", text.getBytes(StandardCharsets.ISO_8859_1)));

    assertThat(rows)
        .containsExactly(
            "2.1 | 0001 | Caf\u00E9 | 2024-01-31 | 12.50 | -",
            "3.1 | 0002 | \"x;y\" | 2024-02-29 | -1.00 | ja",
            "4.1 ! line_length",
            "5.1 ! line_length");
    assertThat(trial.counted()).containsExactly(4L);
  }

  @Test
  void aColumnWithoutAPlaceIsRefusedByName() {
    assertThatThrownBy(
            () -> new LayoutTrial(folder, FIELDS, LAYOUT.replace("chars: [13, 20]", "length: 0")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Column 'dag': needs shape.chars");
  }
}
