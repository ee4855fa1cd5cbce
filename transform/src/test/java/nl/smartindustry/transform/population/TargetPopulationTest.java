package nl.smartindustry.transform.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.link.LinkedSample;
import nl.smartindustry.transform.weight.StratumKey;
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
  void theFrameIsCountedByYearAndStratumWithinThePopulation() {
    assertThat(POPULATION.count(table(contract(), FRAME)))
        .containsOnly(
            java.util.Map.entry(new StratumKey("2024", "28|10-19"), 2L),
            java.util.Map.entry(new StratumKey("2024", "19-21|250+"), 1L),
            java.util.Map.entry(new StratumKey("2023", "31-33|10-19"), 1L));
  }

  @Test
  void aSampleKeepsEveryEnterpriseAndSaysWhichOnesDoNotLink() {
    var dimensions = List.of("activity", "technology_level", "size", "sme", "nuts1", "nuts2");
    var sample =
        table(
            "period | enterprise_id\n2024 | NL01\n2024 | NL03\n2024 | NL05\n2024 | NL99\n2023 | NL01");

    var units = LinkedSample.sampledUnits(table(contract(), FRAME), sample);
    var placed = POPULATION.place(units, List.of("period", "enterprise_id"), dimensions);
    var linked = LinkedSample.link(sample, placed);

    assertThat(
            rowsOf(
                linked,
                "enterprise_id",
                "link",
                "design_stratum",
                "dimension_technology_level",
                "dimension_size",
                "dimension_sme",
                "dimension_nuts1",
                "dimension_nuts2"))
        .containsExactly(
            "NL01 | linked | 28|10-19 | MEDHIGH | 10-49 | SME | NL1 | NL11",
            "NL01 | linked | 31-33|10-19 | MEDLOW | 10-49 | SME | NL1 | NL11",
            "NL03 | linked | 19-21|250+ | HIGH | 250+ |  | NL3 | NL31",
            "NL05 | outside_population |  |  | 50-249 | SME | NL1 | NL11",
            "NL99 | not_in_frame |  |  |  |  |  | ");
  }

  private static Contract contract() {
    return Contract.load(DEFINITIONS, "register_frame");
  }
}
