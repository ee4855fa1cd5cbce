package nl.smartindustry.report.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.Provenance.Input;
import nl.smartindustry.transform.safe.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small releases beside each other, under the bounds that come with the product. */
class GateComparisonTest {
  private static final GateDefinition BOUNDS = GateDefinition.load(Definitions.packaged());

  private static final List<Input> SURVEYS =
      List.of(
          new Input("ict_survey/2023/d1/a.csv", "h", 1000L),
          new Input("ict_survey/2024/d2/b.csv", "h", 1200L),
          new Input("fieldlabs/2024/d3/c.json", "h", 40L));

  /** Two indicators of two waves with ten figures each, and the population of the survey. */
  private static final List<String> CELLS =
      List.of(
          "SI_AD_AI  2023 10 survey_response 1000",
          "SI_AD_AI  2024 10 survey_response 1010",
          "SI_FL_ALL 2023 10 fieldlab        -",
          "SI_FL_ALL 2024 10 fieldlab        -");

  @Test
  void theSameStopsNothing() {
    assertThat(findings(SURVEYS, CELLS)).isEmpty();
  }

  @Test
  void moreStopsNothing() {
    var more = new java.util.ArrayList<>(CELLS);
    more.add("SI_AD_AI 2025 10 survey_response 1090");

    assertThat(findings(SURVEYS, more)).isEmpty();
  }

  @Test
  void aSourceThatIsGoneIsNamedFirst() {
    var less = CELLS.stream().filter(line -> !line.contains("fieldlab")).toList();

    assertThat(findings(SURVEYS.subList(0, 2), less))
        .startsWith(
            "source 'fieldlabs': 0 records (40 before; at most 10% less)",
            "indicator 'SI_FL_ALL': 0 figures (20 before; at most 50% less)",
            "wave 'SI_FL_ALL in 2023': 0 figures (10 before; at most 75% less)",
            "all: 20 cells (40 before; at most 5% less)");
  }

  @Test
  void aWaveThatIsGoneStops() {
    var less = CELLS.stream().filter(line -> !line.startsWith("SI_AD_AI  2023")).toList();

    assertThat(findings(SURVEYS, less))
        .contains(
            "wave 'SI_AD_AI in 2023': 0 figures (10 before; at most 75% less)",
            "population 'survey_response in 2023': 0 enterprises (1,000 before; at most 10% less)");
  }

  @Test
  void aWaveOfWhichFiguresLostTheirValueStops() {
    var hidden = CELLS.stream().map(line -> line.replace("2024 10 f", "2024 2 f")).toList();

    assertThat(findings(SURVEYS, hidden))
        .contains("wave 'SI_FL_ALL in 2024': 2 figures (10 before; at most 75% less)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        " 900 | -",
        "1100 | -",
        " 899 | 899 enterprises (1,000 before; at most 10% less)",
        "1101 | 1,101 enterprises (1,000 before; at most 10% more)"
      })
  void aPopulationMovesAlittleOrStops(String now, String finding) {
    var moved = CELLS.stream().map(line -> line.replace(" 1000", " " + now)).toList();

    assertThat(findings(SURVEYS, moved))
        .isEqualTo(
            finding == null
                ? List.of()
                : List.of("population 'survey_response in 2023': " + finding));
  }

  @Test
  void whatIsHeldIsComparedAndStopsNothing() {
    var less = CELLS.stream().filter(line -> !line.contains("fieldlab")).toList();
    var held = Set.of("fieldlabs", "fieldlab", "SI_FL_ALL");

    var comparison =
        GateComparison.of(profile(SURVEYS, CELLS), profile(SURVEYS, less), held, BOUNDS);

    assertThat(comparison.findings()).isEmpty();
    assertThat(comparison.csv())
        .contains("indicator,SI_FL_ALL,figures,20,0,0.5,,held,")
        .contains("cell,all,cells,20,20,0.05,,passes,");
  }

  @Test
  void aLaterReferenceDateIsTheSameWave() {
    var then = profile(SURVEYS, List.of("SI_AC_ALL 2025-03-31 3 action -"), "2025-03-31");
    var now = profile(SURVEYS, List.of("SI_AC_ALL 2025-06-30 3 action -"), "2025-06-30");

    assertThat(GateComparison.of(then, now, Set.of(), BOUNDS).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fall: 0.05 | fall: 1      | Gate: fall is 1.0 (a share from 0 up to, not including, 1)",
        "fall: 0.05 | fall: -0.1   | Gate: fall is -0.1",
        "rise: 0.10 | rise: -1     | Gate: rise is -1.0 (a share, at least 0)",
        "because:   | reason:      | Gate: a bound lacks 'because' (the reason for it)",
        "waves:     | wave:        | Gate: lacks 'waves'",
        "days_ahead: 92 | days_ahead: -1 | Gate: days_ahead is -1 (at least 0)"
      })
  void aWrongBoundIsRefusedByName(String right, String wrong, String sentence, @TempDir Path own)
      throws IOException {
    var text = Definitions.packaged().text("release_gate.yaml");
    Files.writeString(own.resolve("release_gate.yaml"), text.replace(right, wrong));

    var refusal =
        catchThrowableOfType(Refusal.class, () -> GateDefinition.load(Definitions.overlaid(own)));

    assertThat(refusal.code()).isEqualTo(ExitCode.DEFINITIONS);
    assertThat(refusal).hasMessageContaining("release_gate.yaml").hasMessageContaining(sentence);
  }

  private static List<String> findings(List<Input> inputs, List<String> cells) {
    return GateComparison.of(profile(SURVEYS, CELLS), profile(inputs, cells), Set.of(), BOUNDS)
        .findings();
  }

  private static ReleaseProfile profile(List<Input> inputs, List<String> cells) {
    return profile(inputs, cells, "2025-03-31");
  }

  private static ReleaseProfile profile(List<Input> inputs, List<String> cells, String day) {
    var provenance = new Provenance(inputs, Map.of(), "d", "1", day);
    var observations = cells.stream().flatMap(GateComparisonTest::wave).toList();
    return ReleaseProfile.of(provenance, observations);
  }

  /** Ten cells of an indicator, the first of all enterprises, and of so many the figures. */
  private static Stream<Observation> wave(String line) {
    var words = line.split(" +");
    var figures = Integer.parseInt(words[2]);
    return IntStream.range(0, 10).mapToObj(cell -> cell(words, cell, cell < figures));
  }

  private static Observation cell(String[] words, int cell, boolean figure) {
    var row = new HashMap<String, Object>();
    for (var column :
        Arrays.asList("FREQ", "REF_AREA", "OBS_STATUS", "UNIT_MEASURE", "STATUS_NL")) {
      row.put(column, "");
    }
    row.putAll(Map.of("GROUP", "XX", "INDICATOR", words[0], "TIME_PERIOD", words[1]));
    row.putAll(Map.of("ACTIVITY", "C", "SIZE", "_T", "REGION", "NL", "TECH", "_Z"));
    row.putAll(Map.of("BREAKDOWN", cell == 0 ? "_T" : "b" + cell, "SOURCE_ID", words[3]));
    row.putAll(Map.of("DECIMALS", 0L, "UNIT_MULT", 0L, "DEF_VERSION", "1", "CONF_STATUS", "F"));
    row.put("REASON", figure ? "" : "unreliable");
    row.put("OBS_VALUE", figure ? 1.5 : null);
    row.put("N_POP", words[4].equals("-") ? null : Long.valueOf(words[4]));
    return Observation.from(row::get);
  }
}
