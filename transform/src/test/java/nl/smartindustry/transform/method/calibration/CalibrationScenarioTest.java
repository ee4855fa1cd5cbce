package nl.smartindustry.transform.method.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.smartindustry.transform.method.sample.Microdata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against R survey 4.4 on a synthetic sample; R has the full-rank coding, we the redundant one. */
class CalibrationScenarioTest {
  private static final List<Margin> WIDE =
      List.of(
          new Margin(List.of("sector"), null),
          new Margin(List.of("size"), null),
          new Margin(List.of("sector"), "emp"));
  private static final List<Margin> COUNTS =
      List.of(
          new Margin(List.of("sector"), null),
          new Margin(List.of("size"), null),
          new Margin(List.of("region"), null));
  private static final List<Margin> CELLS = List.of(new Margin(List.of("sector", "size"), null));
  private static final List<Margin> EMPLOYED =
      List.of(new Margin(List.of("sector"), null), new Margin(List.of(), "emp"));

  private final Microdata sample = Tables.scenario("sample.csv");
  private final Microdata expected = Tables.scenario("expected.csv");

  @ParameterizedTest
  @CsvSource({"LINEAR, 0, 0", "BOUNDED_LINEAR, 0.6, 1.6", "RAKING, 0, 0", "LOGIT, 0.5, 1.9"})
  void aDistanceFunctionGivesTheRatiosOfTheReference(
      CalibrationMethod method, double lower, double upper) {
    var calibrated = calibrate(WIDE, "totals-wide.csv", null, method, lower, upper);

    assertSame(calibrated, method.label(), 1e-9);
  }

  @Test
  void theUnitsOnABoundAreCounted() {
    var calibrated =
        calibrate(WIDE, "totals-wide.csv", null, CalibrationMethod.BOUNDED_LINEAR, 0.6, 1.6);

    assertThat(calibrated.unitsAtBound()).isEqualTo(6);
    assertThat(calibrated.largestRatio()).isEqualTo(1.6);
  }

  @Test
  void proportionalFittingGivesTheRatiosOfTheReference() {
    assertSame(
        calibrate(COUNTS, "totals-counts.csv", null, CalibrationMethod.IPF, 0, 0), "ipf", 1e-9);
  }

  @Test
  void rakingAndProportionalFittingAgree() {
    assertSame(
        calibrate(COUNTS, "totals-counts.csv", null, CalibrationMethod.RAKING, 0, 0), "ipf", 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"POSTSTRATIFY", "IPF", "LINEAR", "RAKING"})
  void inOneMarginOfCountsAllMethodsPostStratify(CalibrationMethod method) {
    var calibrated = calibrate(CELLS, "totals-cells.csv", null, method, 0, 0);

    assertSame(calibrated, "poststratify", 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"LINEAR, linear_q", "RAKING, raking_q"})
  void aUnitWithASmallQChangesLess(CalibrationMethod method, String reference) {
    var q = sample.numbers("q");

    assertSame(calibrate(EMPLOYED, "totals-emp.csv", q, method, 0, 0), reference, 1e-9);
  }

  private Calibrated calibrate(
      List<Margin> margins,
      String file,
      double[] q,
      CalibrationMethod method,
      double lower,
      double upper) {
    var x = Auxiliaries.of(sample, margins);
    var totals = TotalsTable.read(Tables.scenario(file), margins).of(x);
    return Calibration.solve(
        new CalibrationTask(x, sample.numbers("d"), q, totals, method, lower, upper));
  }

  private void assertSame(Calibrated calibrated, String column, double tolerance) {
    assertThat(calibrated.g()).containsExactly(expected.numbers(column), within(tolerance));
    assertThat(calibrated.worstResidual()).isLessThan(1e-10);
  }
}
