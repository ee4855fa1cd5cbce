package nl.smartindustry.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.store.LayoutTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small cubes written here by the text of json-stat.org/full; the figures mean nothing. */
class JsonStatTest {
  private static final String FIELDS =
      """
      - {name: geo, type: text, role: identifier}
      - {name: geo_name, type: text}
      - {name: time_period, type: text, role: identifier}
      - {name: value, type: number}
      - {name: status, type: text}
      """;
  private static final String LAYOUT =
      """
      files: t\\.json
      text: {format: json_stat}
      codes: {missing: {":": not_available}}
      columns:
      - {column: geo, field: geo}
      - {column: geo.label, field: geo_name}
      - {column: time, field: time_period}
      - {column: value, field: value}
      - {column: status, field: status}
      """;
  private static final String DIMENSIONS =
      """
      "geo": {"label": "land", "category": {"index": {"BE": 1, "NL": 0},
        "label": {"NL": "Nederland"}}},
      "time": {"category": {"index": ["2020", "2021", "2022"]}}
      """;
  private static final String VERSION_2 =
      """
      {"version": "2.0", "class": "dataset", "label": "t", "id": ["geo", "time"], "size": [2, 3],
       "dimension": {%s}, %s}
      """;

  @TempDir Path folder;

  @Test
  void theLastDimensionRunsFastest() {
    var rows =
        read(
            VERSION_2.formatted(
                DIMENSIONS,
                """
                "value": [1.10, 2, null, 4, ":", 6], "status": {"1": "p", "2": "c"}
                """));

    assertThat(rows)
        .containsExactly(
            "1.1 | NL | Nederland | 2020 | 1.1 | -",
            "2.1 | NL | Nederland | 2021 | 2.0 | p",
            "3.1 | NL | Nederland | 2022 | - | c",
            "4.1 | BE | BE | 2020 | 4.0 | -",
            "5.1 | BE | BE | 2021 | - | -",
            "6.1 | BE | BE | 2022 | 6.0 | -");
  }

  @Test
  void aSparseObjectHasTheCellsItNames() {
    var rows =
        read(
            VERSION_2.formatted(
                DIMENSIONS,
                """
                "value": {"5": 6, "0": 1}, "status": {"3": "c"}
                """));

    assertThat(rows)
        .containsExactly(
            "1.1 | NL | Nederland | 2020 | 1.0 | -",
            "4.1 | BE | BE | 2020 | - | c",
            "6.1 | BE | BE | 2022 | 6.0 | -");
  }

  @Test
  void aBundleOfVersion1KeepsIdAndSizeInTheDimension() {
    var rows =
        read(
            """
            {"t": {"label": "t", "updated": "2014-01-01", "status": ["b", "b", "b"],
             "dimension": {"id": ["geo", "time"], "size": [1, 3],
               "geo": {"category": {"label": {"NL": "Nederland"}}},
               "time": {"category": {"index": {"2020": 0, "2021": 1, "2022": 2}}},
               "role": {"time": ["time"]}},
             "value": [1, 2, 3]}}
            """);

    assertThat(rows)
        .containsExactly(
            "1.1 | NL | Nederland | 2020 | 1.0 | b",
            "2.1 | NL | Nederland | 2021 | 2.0 | b",
            "3.1 | NL | Nederland | 2022 | 3.0 | b");
  }

  @Test
  void oneStatusMayHoldForAllCells() {
    assertThat(read(VERSION_2.formatted(DIMENSIONS, "\"value\": [1,2,3,4,5,6], \"status\": \"e\"")))
        .hasSize(6)
        .allMatch(row -> row.endsWith(" | e"));
  }

  @Test
  void aDatasetAmongSeveralIsPointedTo() {
    var two =
        "{\"a\": %s, \"b\": %s}"
            .formatted(
                VERSION_2.formatted(DIMENSIONS, "\"value\": [1,2,3,4,5,6]"),
                VERSION_2.formatted(DIMENSIONS, "\"value\": {\"0\": 9}"));
    var pointing = LAYOUT.replace("json_stat}", "json_stat, records: /b}");
    var trial = new LayoutTrial(folder, FIELDS, pointing);

    assertThat(trial.read(trial.file("t.json", two)))
        .containsExactly("1.1 | NL | Nederland | 2020 | 9.0 | -");
    assertThatThrownBy(() -> read(two)).hasMessageContaining("found datasets [a, b]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'value': [1,2,3]                  | 3 values (its sizes say 6)",
        "'value': {'6': 1}                 | a value outside the cube of 6 cells",
        "'value': {'x': 1}                 | a value outside the cube of 6 cells",
        "'value': 1                        | values that are neither a list nor an object",
        "'values': [1]                     | no dataset with id, size, dimension and value",
        "'value': [1,2,3,4,5,6]}           | no valid JSON",
        "'value': [1,2,3,4,5,6], 'id': []  | no valid JSON",
      })
  void aCubeThatDoesNotFitIsRefused(String rest, String reason) {
    var text = VERSION_2.formatted(DIMENSIONS, rest.replace('\'', '"'));

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(Refusal.class)
        .hasMessage("File 't.json': not JSON-stat: found " + reason);
  }

  @Test
  void aCategoryWithoutAPlaceIsRefused() {
    var twice = DIMENSIONS.replace("\"BE\": 1", "\"BE\": 0");

    assertThatThrownBy(() -> read(VERSION_2.formatted(twice, "\"value\": [1,2,3,4,5,6]")))
        .hasMessageContaining("dimension 'geo' has a category without a place");
  }

  private java.util.List<String> read(String text) {
    var trial = new LayoutTrial(folder, FIELDS, LAYOUT);
    return trial.read(trial.file("t.json", text));
  }
}
