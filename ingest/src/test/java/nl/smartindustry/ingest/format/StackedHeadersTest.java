package nl.smartindustry.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.store.LayoutTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as the classic StatLine wrote them: made up here in its form. */
class StackedHeadersTest {
  private static final String FIELDS =
      """
      - {name: branch, type: text, role: identifier}
      - {name: topic, type: text, role: identifier}
      - {name: unit, type: text}
      - {name: time_period, type: text, role: identifier}
      - {name: status, type: text}
      - {name: value, type: decimal, scale: 1}
      - {name: source, type: text}
      """;
  private static final String LAYOUT =
      """
      files: t.*\\.csv
      text: {encoding: iso-8859-1, delimiter: ";", decimal: ",", trim: true}
      codes: {missing: {".": not_available}}
      sheet:
        title_lines: 1
        footer: '.{1,3} Centraal Bureau voor de Statistiek'
        unpivot: {header: [branch, topic, unit], labels: 1}
      columns:
      - {column: branch, field: branch}
      - {column: topic, field: topic}
      - {column: unit, field: unit}
      - {column: Perioden, field: time_period, type: period}
      - {column: Perioden, field: status, type: period_status}
      - {column: value, field: value, shape: {thousands: "."}}
      - {field: source, given: {note: footer}}
      """;
  private static final String SHEET =
      """
      "Een titel; met een puntkomma"\r
      "Bedrijfstakken";"Industrie";"Industrie";"Bouw"\r
      "Onderwerpen";"Omzet";"Banen";"Omzet"\r
      "Perioden";"mln euro";"aantal";"mln euro"\r
      "2015";"1.234,5";"12";"."\r
      "2016 1e kwartaal*";"7";" ";"12.34"\r
      "2017 december**";"1";"2"\r
      "\u00A9 Centraal Bureau voor de Statistiek, Den Haag 1-2-2018"\r
      """;

  @TempDir Path folder;

  @Test
  void everyCellIsARecordWithTheHeadersAboveItAndTheLabelsBesideIt() {
    var trial = new LayoutTrial(folder, FIELDS, LAYOUT);

    var rows = trial.read(trial.file("t.csv", SHEET.getBytes(StandardCharsets.ISO_8859_1)));

    var note = " | \u00A9 Centraal Bureau voor de Statistiek, Den Haag 1-2-2018";
    assertThat(rows)
        .containsExactly(
            "5.1 | Industrie | Omzet | mln euro | 2015 | D | 1234.5" + note,
            "5.2 | Industrie | Banen | aantal | 2015 | D | 12.0" + note,
            "5.3 | Bouw | Omzet | mln euro | 2015 | D | -" + note,
            "6.1 | Industrie | Omzet | mln euro | 2016-Q1 | V | 7.0" + note,
            "6.2 | Industrie | Banen | aantal | 2016-Q1 | V | -" + note,
            "6.3 ! number_format",
            "7.1 ! column_count");
    assertThat(trial.refusals())
        .first()
        .isEqualTo("column 'Bouw / Omzet / mln euro' is not a number with decimal sign ','");
    assertThat(trial.counted()).containsExactly(7L);
    assertThat(trial.warnings()).isEmpty();
  }

  @Test
  void aHeaderRowMoreOrLessIsRefusedBeforeAnythingIsShifted() {
    var trial = new LayoutTrial(folder, FIELDS, LAYOUT);
    var less = trial.file("t1.csv", SHEET.replaceFirst("\"Onder.*\\R", ""));
    var more = trial.file("t2.csv", SHEET.replaceFirst("(\"Onder.*\\R)", "$1$1"));

    assertThatThrownBy(() -> trial.read(less))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("lacks columns [Perioden]");
    assertThatThrownBy(() -> trial.read(more))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("lacks columns [Perioden]");
  }

  @Test
  void aStarIsRefusedWhereItsStatusIsNotKept() {
    var trial =
        new LayoutTrial(folder, FIELDS, LAYOUT.replaceFirst("(?m)^- .*period_status.*\\R", ""));

    var rows = trial.read(trial.file("t.csv", SHEET.getBytes(StandardCharsets.ISO_8859_1)));

    assertThat(rows).contains("6.1 ! period_status").hasSize(7);
  }

  @Test
  void footersAndCommentsMayStandAnywhereAndSplitsDoNotMind() {
    var layout =
        """
        files: t\\.csv
        text: {delimiter: ","}
        sheet: {header_rows: 2, footer: 'Bron:', comment: "#"}
        columns:
        - {column: naam, field: branch}
        - {column: "omzet / keur", field: topic}
        """;
    var fields = "- {name: branch, type: text, role: identifier}\n- {name: topic, type: integer}\n";
    var trial = new LayoutTrial(folder, fields, layout);

    var rows =
        trial.read(
            trial.file(
                "t.csv",
                "#\n"
                    + "naam,omzet\n"
                    + "# \"a\n"
                    + "naam,keur\n"
                    + "# een\n"
                    + "a,1\n\n"
                    + "Bron: CBS\n"
                    + "b,2\n"
                    + "\"Bron: x\",\n"
                    + "#\n"
                    + "c,3,4\n"));

    assertThat(rows).containsExactly("6.1 | a | 1", "9.1 | b | 2", "12.1 ! column_count");
    assertThat(trial.counted()).containsExactly(3L);
  }

  @Test
  void mergedHeaderCellsAreFilledWhereTheLayoutSaysSo() {
    var layout =
        """
        files: t\\.csv
        sheet: {unpivot: {header: [year, topic], labels: 1, fill: true}}
        columns:
        - {column: naam, field: branch}
        - {column: year, field: time_period, type: period}
        - {column: topic, field: topic}
        - {column: value, field: value}
        """;
    var trial = new LayoutTrial(folder, FIELDS, layout);

    var rows = trial.read(trial.file("t.csv", ";2020;;2021;\nnaam;x;y;x;y\na;1;2;3;4\n"));

    assertThat(rows)
        .containsExactly(
            "3.1 | a | x | - | 2020 | - | 1.0 | -",
            "3.2 | a | y | - | 2020 | - | 2.0 | -",
            "3.3 | a | x | - | 2021 | - | 3.0 | -",
            "3.4 | a | y | - | 2021 | - | 4.0 | -");
  }

  @Test
  void aTopicThatIsIgnoredIsNoRecord() {
    var layout =
        """
        files: t\\.csv
        accept: {ignored: [eenheid]}
        sheet: {unpivot: {header: [topic], labels: 1}}
        columns:
        - {column: naam, field: branch}
        - {column: topic, field: topic}
        - {column: value, field: value}
        - {field: time_period, given: {constant: "2024"}}
        """;
    var trial = new LayoutTrial(folder, FIELDS, layout);

    var rows = trial.read(trial.file("t.csv", "naam;x;eenheid;y\na;1;euro;2\nb;3\n"));

    assertThat(rows)
        .containsExactly(
            "2.1 | a | x | - | 2024 | - | 1.0 | -",
            "2.2 | a | y | - | 2024 | - | 2.0 | -",
            "3.1 ! column_count");
    assertThat(trial.counted()).containsExactly(3L);
  }

  @Test
  void aColumnMayHaveADecimalSignOfItsOwn() {
    var trial =
        new LayoutTrial(
            folder,
            "- {name: a, type: text, role: identifier}\n"
                + "- {name: b, type: number}\n"
                + "- {name: c, type: number}\n",
            """
            files: t\\.csv
            text: {decimal: ","}
            columns:
            - {column: a, field: a}
            - {column: b, field: b, shape: {thousands: "."}}
            - {column: c, field: c, shape: {decimal: ".", thousands: ","}}
            """);

    assertThat(trial.read(trial.file("t.csv", "a;b;c\nx;1.234,5;1,234.5\ny;1.5;1,5\n")))
        .containsExactly("2.1 | x | 1234.5 | 1234.5", "3.1 ! number_format");
  }

  @Test
  void aFileMayBeAsWideAsItsLayoutSays() {
    var wide = "b;".repeat(598) + "b";
    var header =
        IntStream.range(0, 599).mapToObj("c%d"::formatted).collect(Collectors.joining(";"));
    var fields = "- {name: a, type: text, role: identifier}\n- {name: z, type: text}\n";
    var layout =
        """
        files: t\\.csv
        accept: {ignored: ["*"]}
        text: {columns: 600}
        columns:
        - {column: a, field: a}
        - {column: c598, field: z}
        """;
    var trial = new LayoutTrial(folder, fields, layout);

    assertThat(trial.read(trial.file("t.csv", "a;" + header + "\nx;" + wide + "\n")))
        .containsExactly("2.1 | x | b");
  }

  @Test
  void aKeyMayBeOfSeveralColumns() {
    var trial =
        new LayoutTrial(
            folder,
            "- {name: id, type: text, role: identifier}\n- {name: state, type: text}\n"
                + "- {name: county, type: text}\n",
            """
            files: t\\.csv
            columns:
            - {field: id, given: {joined: [state, county]}}
            - {column: state, field: state}
            - {column: county, field: county}
            """);

    assertThat(trial.read(trial.file("t.csv", "county;state\nx;A\nx|y;A\ny;\n")))
        .containsExactly("2.1 | A|x | A | x", "3.1 | A|x||y | A | x|y", "4.1 ! required");
  }

  @Test
  void aFileWithoutHeaderHasNumberedColumns() {
    var trial =
        new LayoutTrial(
            folder,
            "- {name: a, type: text, role: identifier}\n- {name: b, type: integer}\n",
            """
            files: t\\.csv
            sheet: {header_rows: 0}
            columns:
            - {column: "1", field: a}
            - {column: "2", field: b}
            """);

    assertThat(trial.read(trial.file("t.csv", "x;1\ny;2\n")))
        .containsExactly("1.1 | x | 1", "2.1 | y | 2");
  }
}
