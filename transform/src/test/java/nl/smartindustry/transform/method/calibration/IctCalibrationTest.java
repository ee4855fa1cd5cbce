package nl.smartindustry.transform.method.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Microdata;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reference survey of 4 942 enterprises against R survey 4.4. */
class IctCalibrationTest {
  private static final List<Margin> MARGINS =
      List.of(new Margin(List.of("sector", "size"), null), new Margin(List.of("sector"), "emp"));
  private static final List<Margin> MANY =
      List.of(
          new Margin(List.of("nace2"), null),
          new Margin(List.of("size", "region"), null),
          new Margin(List.of("sector"), "emp"));
  private static Path folder;
  private static Microdata sample;
  private static Microdata frame;

  @BeforeAll
  static void theReferenceDataLieBesideTheProject() {
    folder = SparkTest.shared("oracle/estimation");
    sample = Tables.file(folder.resolve("data/ict_sample_2023.csv"));
    frame = Tables.file(folder.resolve("data/ict_frame_2023.csv"));
  }

  @Test
  void linearWeightsAreThoseOfTheReference() {
    var expected = Tables.file(folder.resolve("gold/b_weights_greg_lin.csv"));

    var calibrated = calibrate(MARGINS, CalibrationMethod.LINEAR, 0, 0);

    assertThat(sample.numbers("id")).isEqualTo(expected.numbers("id"));
    assertThat(calibrated.g()).containsExactly(expected.numbers("g"), within(1e-9));
    assertThat(calibrated.worstResidual()).isLessThan(1e-10);
  }

  @Test
  void rakedTotalsAreThoseOfTheReference() {
    var weights = calibrate(MARGINS, CalibrationMethod.RAKING, 0, 0).weights();
    var gold = Tables.file(folder.resolve("gold/b_calibrated_survey.csv"));
    int compared = 0;
    for (int row = 0; row < gold.size(); row++) {
      var variable = gold.codes("variable").level(row);
      if (gold.codes("case").level(row).equals("b.rake_cal")
          && gold.codes("estimator").level(row).equals("total")
          && gold.codes("domain").level(row).equals("ALL")) {
        double expected = gold.numbers("estimate")[row];
        assertThat(total(weights, variable)).isCloseTo(expected, Percentage.withPercentage(1e-8));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(13);
  }

  /** R finds the same 67 units. */
  @Test
  void theBoundsOfTheReferenceAreWideEnough() {
    var linear = calibrate(MANY, CalibrationMethod.BOUNDED_LINEAR, 0.92, 1.16);
    var logit = calibrate(MANY, CalibrationMethod.LOGIT, 0.92, 1.16);

    assertThat(linear.unitsAtBound()).isEqualTo(67);
    assertThat(linear.worstResidual()).isLessThan(1e-10);
    assertThat(logit.unitsAtBound()).isZero();
    assertThat(logit.worstResidual()).isLessThan(1e-10);
  }

  /** R stops at the same distance, 13.175 enterprises of 415. */
  @ParameterizedTest
  @EnumSource(names = {"BOUNDED_LINEAR", "LOGIT"})
  void narrowerBoundsAreRefused(CalibrationMethod method) {
    assertThatThrownBy(() -> calibrate(MANY, method, 0.94, 1.12))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(
            "Margin 'size=S4_50-99;region=Center': 0.0317 of its total 415.0 off after ");
  }

  private static double total(double[] weights, String variable) {
    double total = 0;
    for (int k = 0; k < weights.length; k++) {
      total += weights[k] * sample.numbers(variable)[k];
    }
    return total;
  }

  private static Calibrated calibrate(
      List<Margin> margins, CalibrationMethod method, double lower, double upper) {
    var x = Auxiliaries.of(sample, margins);
    var totals = MarginTotals.of(frame, null, margins).of(x);
    return Calibration.solve(
        new CalibrationTask(x, sample.numbers("weight"), null, totals, method, lower, upper));
  }
}
