package nl.smartindustry.transform.survey.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.catalogue.UnitMeasure.Weighing;
import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.link.FrameReading.MarginCell;
import nl.smartindustry.transform.survey.link.Placement;
import nl.smartindustry.transform.survey.link.SampleColumns;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.link.StratumKey;
import nl.smartindustry.transform.survey.link.UnitKey;
import org.junit.jupiter.api.Test;

class WaveWeightsTest {
  private static final SurveyDesign SURVEY = SurveyDesign.load(Definitions.packaged()).get(0);
  private static final SampleColumns COLUMNS =
      new SampleColumns(SURVEY, List.of("activity", "size", "nuts1"), List.of());
  private static final List<String> CODES = List.of("28", "10-49", "NL1");

  /** Weights of 4; persons of the sample 5 × 20, so 400 estimated and 440 in the frame: g = 1.1. */
  @Test
  void theWeightOfPersonsMeetsThePersonsOfTheFrameAndThatOfEnterprisesTheirNumber() {
    var weights = weights(440);

    assertThat(weights.of(Weighing.ENTERPRISES).weights())
        .containsOnly(new double[] {4}, within(1e-12));
    assertThat(weights.of(Weighing.PERSONS).weights())
        .containsOnly(new double[] {4.4}, within(1e-12));
    assertThat(weights.ofDesign().weights()).containsOnly(4);
    assertThat(weights.calibrated().get(Weighing.PERSONS).calibrated().worstResidual())
        .isLessThan(1e-12);
  }

  @Test
  void aTotalBeyondTheBoundsIsRefusedByTheNameOfItsMargin() {
    assertThatThrownBy(() -> weights(4000))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("persons: activity;size=28;10-49");
  }

  private static WaveWeights weights(long persons) {
    var unit =
        new SampledUnit(
            new UnitKey("2024", "NL1"),
            new Placement("28|20-49", "20-49", true, CODES, new double[] {20, 1 / 20.0}),
            "R",
            "",
            "",
            new double[0]);
    var units = Arrays.asList(unit, unit, unit, unit, unit);
    var population = Map.of(new StratumKey("2024", "28|20-49"), 20L);
    var cell = new MarginCell("2024", CODES, 20, List.of(BigDecimal.valueOf(persons)));
    var frame = new FrameReading(population, Map.of(), List.of(cell), Map.of());
    var design = DesignWeights.fromFrame(units, population, SURVEY.strata().lonely());
    var wave = new TreatedWave(units, Respondents.all(design), null, null, null);
    return WaveWeights.of(COLUMNS, wave, frame);
  }
}
