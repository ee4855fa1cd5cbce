package nl.smartindustry.transform.method.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Microdata;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CalibrationTest {
  private static final Microdata SAMPLE =
      Tables.table(
          """
          sector size emp weight
          C      S    2   10
          C      L    4   10
          I      S    2   5
          I      L    6   5
          """);
  private static final List<Margin> SECTORS = List.of(new Margin(List.of("sector"), null));

  @ParameterizedTest
  @EnumSource
  void theUnitsOfACellShareItsTotal(CalibrationMethod method) {
    var calibrated = Calibration.solve(task(SECTORS, method, 0.5, 2, 22, 8));

    assertThat(calibrated.weights()).containsExactly(new double[] {11, 11, 4, 4}, within(1e-11));
  }

  /** g = 1 + λ emp with 10 λ (4 + 16) = 8: λ = 0.04. */
  @Test
  void theRegressionEstimatorOfOneAmount() {
    var margins = List.of(new Margin(List.of("sector"), "emp"));

    var g = Calibration.solve(task(margins, CalibrationMethod.LINEAR, 0, 0, 68, 40)).g();

    assertThat(g).containsExactly(new double[] {1.08, 1.16, 1, 1}, within(1e-14));
  }

  @Test
  void theTableOfMarginsShowsBeforeAndAfter() {
    var calibrated = Calibration.solve(task(SECTORS, CalibrationMethod.LINEAR, 0, 0, 22, 8));

    assertThat(calibrated.margins())
        .containsExactly(
            new Calibrated.Met("sector=C", 22, 22), new Calibrated.Met("sector=I", 8, 8));
    assertThat(calibrated.smallestRatio()).isCloseTo(0.8, within(1e-15));
    assertThat(calibrated.largestRatio()).isCloseTo(1.1, within(1e-15));
  }

  @ParameterizedTest
  @EnumSource(names = {"BOUNDED_LINEAR", "LOGIT"})
  void boundsTooNarrowAreRefusedWithTheWorstMargin(CalibrationMethod method) {
    var task = task(SECTORS, method, 0.9, 1.05, 22, 9.5);

    assertThatThrownBy(() -> Calibration.solve(task))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Margin 'sector=C': 0.0455 of its total 22.0 off after ")
        .hasMessageContaining("2 of 4 units on a bound")
        .hasMessageContaining(method.label() + " with bounds [0.9, 1.05]")
        .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
        .extracting(Refusal::code)
        .isEqualTo(ExitCode.DATA_REFUSED);
  }

  @ParameterizedTest
  @EnumSource(names = {"LINEAR", "RAKING", "IPF"})
  void marginsThatContradictOneAnotherAreRefused(CalibrationMethod method) {
    var margins = List.of(new Margin(List.of("sector"), null), new Margin(List.of("size"), null));

    assertRefused(task(margins, method, 0, 0, 22, 8, 15, 16), "off after");
  }

  @ParameterizedTest
  @EnumSource(names = {"RAKING", "IPF", "POSTSTRATIFY"})
  void aNegativeTotalIsOutOfReachOfPositiveWeights(CalibrationMethod method) {
    assertRefused(task(SECTORS, method, 0, 0, 22, -8), "of its total -8.0 off after");
  }

  @Test
  void aTotalOfWhichAllUnitsAreHeldIsRefused() {
    var task = task(SECTORS, CalibrationMethod.LINEAR, 0, 0, 22, 8);

    assertRefused(
        holding(task, false, false, true, true),
        "Margin 'sector=I': total 8.0, but no sampled unit whose weight may change is in it"
            + " (10.0)");
  }

  @Test
  void aSumIsNoTaskForProportionalFitting() {
    var margins = List.of(new Margin(List.of("sector"), "emp"));

    assertRefused(
        task(margins, CalibrationMethod.IPF, 0, 0, 68, 40),
        "Margin 'emp: sector=C': a sum cannot be met by multiplying weights");
  }

  @Test
  void postStratificationHasOneMargin() {
    var margins = List.of(new Margin(List.of("sector"), null), new Margin(List.of("size"), null));

    assertRefused(
        task(margins, CalibrationMethod.POSTSTRATIFY, 0, 0, 20, 10, 15, 15),
        "units in both 'sector=C' and 'size=S'");
  }

  @ParameterizedTest
  @CsvSource({"LOGIT, 1, 2", "LOGIT, 0.5, 1", "BOUNDED_LINEAR, NaN, 2", "LOGIT, 0.5, Infinity"})
  void boundsLieOnEitherSideOfOne(CalibrationMethod method, double lower, double upper) {
    assertThatThrownBy(() -> task(SECTORS, method, lower, upper, 22, 8))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("bounds: found [");
  }

  @ParameterizedTest
  @EnumSource
  void aSampleWithoutMarginsKeepsItsWeights(CalibrationMethod method) {
    var calibrated = Calibration.solve(task(List.of(), method, 0.5, 2));

    assertThat(calibrated.weights()).containsExactly(10, 10, 5, 5);
    assertThat(calibrated.worstResidual()).isZero();
  }

  private static CalibrationTask task(
      List<Margin> margins,
      CalibrationMethod method,
      double lower,
      double upper,
      double... totals) {
    var x = Auxiliaries.of(SAMPLE, margins);
    return new CalibrationTask(x, SAMPLE.numbers("weight"), null, totals, method, lower, upper);
  }

  private static void assertRefused(CalibrationTask task, String sentence) {
    assertThatThrownBy(() -> Calibration.solve(task))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(sentence);
  }

  /** The task with units that keep their design weight: q = 0. */
  static CalibrationTask holding(CalibrationTask task, boolean... fixed) {
    var q = new double[fixed.length];
    Arrays.setAll(q, k -> fixed[k] ? 0 : 1);
    return new CalibrationTask(
        task.x(),
        task.designWeights(),
        q,
        task.totals(),
        task.method(),
        task.lower(),
        task.upper());
  }
}
