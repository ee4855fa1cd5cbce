package nl.smartindustry.transform.survey.link;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import org.junit.jupiter.api.Test;

class FramePassTest extends SparkTest {
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
        List.of(
            new UnitKey("2024", "NL01"),
            new UnitKey("2024", "NL03"),
            new UnitKey("2024", "NL05"),
            new UnitKey("2024", "NL99"),
            new UnitKey("2023", "NL01"));

    var reading = read(dimensions, sample);

    assertThat(reading.population())
        .containsOnly(
            entry(new StratumKey("2024", "28|10-19"), 2L),
            entry(new StratumKey("2024", "19-21|250+"), 1L),
            entry(new StratumKey("2023", "31-33|10-19"), 1L));
    assertThat(reading.sampled())
        .hasSize(4)
        .hasEntrySatisfying(
            new UnitKey("2024", "NL03"),
            found -> {
              assertThat(found.stratum()).isEqualTo("19-21|250+");
              assertThat(found.codes())
                  .containsExactly("19-21", "HIGH", "250+", null, "NL3", "NL31");
              assertThat(found.amounts()).containsExactly(250, 1 / 250.0);
            })
        .hasEntrySatisfying(
            new UnitKey("2024", "NL05"), found -> assertThat(found.member()).isFalse());
  }

  /** In branch 28 two enterprises of 12 and 19 persons, one of them sampled. */
  @Test
  void whatTheWeightsAreCalibratedToIsAddedUpOverTheWholePopulation() {
    var reading = read(List.of("activity", "size"), List.of(new UnitKey("2024", "NL01")));

    var metal =
        reading.margins().stream().filter(cell -> cell.codes().get(0).equals("28")).toList();
    assertThat(metal).allMatch(cell -> cell.codes().equals(List.of("28", "10-49")));
    assertThat(metal.stream().mapToLong(cell -> cell.enterprises()).sum()).isEqualTo(2);
    assertThat(metal.stream().mapToDouble(cell -> cell.sums().get(0).doubleValue()).sum())
        .isEqualTo(31);
    assertThat(reading.histories()).isEmpty();
  }

  @Test
  void enterprisesInTwoFramesAreCountedByTheStrataTheyWereIn() {
    var reading =
        read(
            List.of("activity", "size"),
            List.of(new UnitKey("2024", "NL01"), new UnitKey("2023", "NL01")));

    assertThat(reading.histories())
        .containsOnly(
            entry(
                List.of(new StratumKey("2023", "31-33|10-19"), new StratumKey("2024", "28|10-19")),
                1L));
  }

  private static FrameReading read(List<String> dimensions, List<UnitKey> sample) {
    var pass = new FramePass(Contract.load(DEFINITIONS, "register_frame"), POPULATION, dimensions);
    var named = sample.stream().map(UnitKey::enterprise).toArray(String[]::new);
    return pass.read(PicturedFrames.of(FRAME, pass.columns(), named), sample);
  }
}
