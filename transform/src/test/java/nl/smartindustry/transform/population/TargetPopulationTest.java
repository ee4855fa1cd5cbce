package nl.smartindustry.transform.population;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import org.junit.jupiter.api.Test;

class TargetPopulationTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final TargetPopulation POPULATION =
      new TargetPopulation(
          SurveyDesign.load(DEFINITIONS).get(0),
          new DimensionCodes(DEFINITIONS, Dimensions.load(DEFINITIONS)));
  private static final String FRAME =
      """
      period | enterprise_id | activity | persons | status | province
      2024   | NL01          | 28110    | 12      | A      | 20
      2024   | NL02          | 28990    | 19      | A      | 31
      2024   | NL03          | 21000    | 250     | A      | 26
      2024   | NL04          | 28110    | 9       | A      | 20
      2024   | NL05          | 46000    | 90      | A      | 20
      2024   | NL06          | 28110    | 60      | O      | 20
      2023   | NL01          | 33120    | 12      | A      | 20
      """;

  @Test
  void onePassCountsThePopulationByYearAndStratumAndPlacesTheSample() {
    var dimensions = List.of("activity", "technology_level", "size", "sme", "nuts1", "nuts2");
    var sample =
        table(
            "period | enterprise_id\n2024 | NL01\n2024 | NL03\n2024 | NL05\n2024 | NL99\n2023 | NL01");

    var reading = POPULATION.read(table(contract(), FRAME), sample, dimensions);

    assertThat(reading.population())
        .containsOnly(
            entry(new StratumKey("2024", "28|10-19"), 2L),
            entry(new StratumKey("2024", "19-21|250+"), 1L),
            entry(new StratumKey("2023", "31-33|10-19"), 1L));
    assertThat(reading.sampled())
        .containsOnly(
            entry(
                new UnitKey("2024", "NL01"),
                place("28|10-19", "10-19", true, "28", "MEDHIGH", "10-49", "SME", "NL1", "NL11")),
            entry(
                new UnitKey("2023", "NL01"),
                place(
                    "31-33|10-19",
                    "10-19",
                    true,
                    "31-33",
                    "MEDLOW",
                    "10-49",
                    "SME",
                    "NL1",
                    "NL11")),
            entry(
                new UnitKey("2024", "NL03"),
                place("19-21|250+", "250+", true, "19-21", "HIGH", "250+", null, "NL3", "NL31")),
            entry(
                new UnitKey("2024", "NL05"),
                place(null, "50-99", false, null, null, "50-249", "SME", "NL1", "NL11")));
  }

  private static Placement place(String stratum, String pool, boolean member, String... codes) {
    return new Placement(stratum, pool, member, Arrays.asList(codes));
  }

  private static Contract contract() {
    return Contract.load(DEFINITIONS, "register_frame");
  }
}
