package nl.smartindustry.transform.safe.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.safe.linked.Differencing.Row;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/** What an attacker finds in the published observations of the sample night: nothing. */
class DifferencingTest {
  private static final Path GOLDEN = Path.of("../data-samples/golden/observations");

  @Test
  void noWithheldFigureOfTheSampleNightComesBackByTakingNumbersFromNumbers() throws IOException {
    var published = new ArrayList<Row>();
    try (var files = Files.list(GOLDEN)) {
      for (var file : files.sorted().toList()) {
        published.addAll(read(Files.readString(file)));
      }
    }

    assertThat(published).filteredOn(Row::withheld).hasSizeGreaterThan(1000);
    assertThat(Differencing.of(published)).isEmpty();
  }

  @Test
  void aPartComesBackFromItsWholeAndTheOtherParts() {
    assertThat(
            attacked(
                """
                X | NR | _T | 2024 | C  | _T     | 30 | F |  |
                X | NR | _T | 2024 | C  | 10-49  | 20 | F |  |
                X | NR | _T | 2024 | C  | 50-249 |    | C |  |
                X | NR | _T | 2024 | C  | 250+   | 6  | F |  |
                """))
        .containsExactly("value[X, NR, _T, _Z, 2024, C, 50-249, NL] = 4.0");
  }

  @Test
  void aShareComesBackFromTheNumbersOfEnterprisesBesideShares() {
    assertThat(
            attacked(
                """
                X | PC_ENT | _T | 2024 | C  | _T     | 50 | F | 30 | 100
                X | PC_ENT | _T | 2024 | C  | 10-49  | 60 | F | 20 | 80
                X | PC_ENT | _T | 2024 | C  | 50-249 |    | C |    |
                X | PC_ENT | _T | 2024 | C  | 250+   | 0  | F | 8  | 10
                """))
        .containsExactly(
            "value[X, PC_ENT, _T, _Z, 2024, C, 50-249, NL] = 20.0",
            "count[X, PC_ENT, _T, _Z, 2024, C, 50-249, NL] = 200.0",
            "N_RESP[X, PC_ENT, _T, _Z, 2024, C, 50-249, NL] = 2.0");
  }

  @Test
  void aRateComesBackFromCreationAndDestruction() {
    assertThat(
            attacked(
                """
                SI_EM_JC  | PC_EMP | _T | 2024 | 28 | _T | 5 | F | |
                SI_EM_JD  | PC_EMP | _T | 2024 | 28 | _T |   | C | |
                SI_EM_NET | PC_EMP | _T | 2024 | 28 | _T | 2 | F | |
                """))
        .containsExactly("value[SI_EM_JD, PC_EMP, _T, _Z, 2024, 28, _T, NL] = 3.0");
  }

  @Test
  void moneyOfAYearComesBackFromWhatWasBookedUpToIt() {
    assertThat(
            attacked(
                """
                X | EUR_MIO | kind_a.span_cumulative | 2023 | C | _T | 10 | F | |
                X | EUR_MIO | kind_a.span_cumulative | 2024 | C | _T | 12 | F | |
                X | EUR_MIO | kind_a.span_in_year    | 2024 | C | _T |    | C | |
                """))
        .containsExactly("value[X, EUR_MIO, kind_a.span_in_year, _Z, 2024, C, _T, NL] = 2.0");
  }

  @Test
  void aShareComesBackFromAChangeAndFromTheRangesOfAScore() {
    assertThat(
            attacked(
                """
                SI_DI_BASIC | PC_ENT | _T               | 2022 | 28 | _T | 70 | F | |
                SI_DI_BASIC | PC_ENT | _T               | 2024 | 28 | _T |    | C | |
                SI_DI_BASIC | PPT    | change_from_2022 | 2024 | 28 | _T | 8  | F | |
                SI_DI_VLO   | PC_ENT | _T               | 2024 | 28 | _T |    | C | |
                """))
        .containsExactly(
            "value[SI_DI_BASIC, PC_ENT, _T, _Z, 2024, 28, _T, NL] = 78.0",
            "value[SI_DI_VLO, PC_ENT, _T, _Z, 2024, 28, _T, NL] = 22.0");
  }

  @Test
  void anEquationThatDoesNotHoldWhereItCanBeSeenIsNotBelieved() {
    assertThat(
            attacked(
                """
                X | NR | _T | 2023 | C  | _T     | 90 | F |  |
                X | NR | _T | 2023 | C  | 10-49  | 20 | F |  |
                X | NR | _T | 2023 | C  | 250+   | 6  | F |  |
                X | NR | _T | 2024 | C  | _T     | 90 | F |  |
                X | NR | _T | 2024 | C  | 10-49  | 20 | F |  |
                X | NR | _T | 2024 | C  | 250+   |    | C |  |
                """))
        .isEmpty();
  }

  private static List<String> attacked(String table) {
    var names =
        List.of(
            "INDICATOR",
            "UNIT_MEASURE",
            "BREAKDOWN",
            "TIME_PERIOD",
            "ACTIVITY",
            "SIZE",
            "OBS_VALUE",
            "CONF_STATUS",
            "N_RESP",
            "N_POP");
    var rows = new ArrayList<Row>();
    for (var line : table.lines().toList()) {
      var cells = line.split("\\|", -1);
      var columns = new HashMap<>(Map.of("REF_AREA", "NL", "TECH", "_Z", "REGION", "NL"));
      for (int i = 0; i < names.size(); i++) {
        columns.put(names.get(i), cells[i].strip());
      }
      rows.add(new Row(columns));
    }
    return Differencing.of(rows);
  }

  private static List<Row> read(String csv) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(csv))) {
      return parser.getRecords().stream().map(one -> new Row(one.toMap())).toList();
    }
  }
}
