package nl.smartindustry.transform.method.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What holds for every sample, tried on generated ones. */
class CalibrationLawTest {
  private static final int SAMPLES = 20;

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "POSTSTRATIFY")
  void everyMarginIsMet(CalibrationMethod method) {
    for (int seed = 0; seed < SAMPLES; seed++) {
      var calibrated = Calibration.solve(GeneratedSample.of(seed).task(method));

      assertThat(calibrated.margins()).allMatch(margin -> margin.residual() < 1e-10);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BOUNDED_LINEAR", "LOGIT"})
  void noRatioLeavesTheBounds(CalibrationMethod method) {
    for (int seed = 0; seed < SAMPLES; seed++) {
      var calibrated = Calibration.solve(GeneratedSample.of(seed).task(method));

      assertThat(calibrated.smallestRatio()).isGreaterThanOrEqualTo(0.8);
      assertThat(calibrated.largestRatio()).isLessThanOrEqualTo(1.2);
    }
  }

  /** Large enterprises almost at the upper bound and small ones almost at the lower. */
  @ParameterizedTest
  @EnumSource(names = {"BOUNDED_LINEAR", "LOGIT"})
  void totalsAtTheEdgeOfTheBoundsAreMet(CalibrationMethod method) {
    for (int seed = 0; seed < SAMPLES; seed++) {
      var sample = GeneratedSample.of(seed);
      var edge = sample.weights().clone();
      var employed = sample.units().numbers("emp");
      for (int k = 0; k < edge.length; k++) {
        edge[k] *= employed[k] > 20 ? 1.19999 : 0.80001;
      }
      var task = sample.task(method);

      var calibrated = Calibration.solve(withTotals(task, task.x().totals(edge)));

      assertThat(calibrated.worstResidual()).isLessThan(1e-10);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "POSTSTRATIFY")
  void totalsThatAreMetAlreadyChangeNothing(CalibrationMethod method) {
    for (int seed = 0; seed < SAMPLES; seed++) {
      var task = GeneratedSample.of(seed).task(method);
      var met = withTotals(task, task.x().totals(task.designWeights()));

      assertThat(Calibration.solve(met).g()).containsOnly(1);
    }
  }

  /** Twice the same margins, and their sum over all units: nothing new. */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "POSTSTRATIFY")
  void marginsThatSayNothingNewChangeNothing(CalibrationMethod method) {
    for (int seed = 0; seed < SAMPLES; seed++) {
      var sample = GeneratedSample.of(seed);
      var task = sample.task(method);
      var more = new java.util.ArrayList<>(GeneratedSample.COUNTS);
      more.add(new Margin(List.of(), null));
      if (!method.isMultiplicative()) {
        more.addAll(GeneratedSample.MARGINS);
        more.add(new Margin(List.of(), "emp"));
      }
      var again = sample.x(more);
      var redundant =
          new CalibrationTask(
              again, sample.weights(), null, again.totals(sample.attainable()), method, 0.8, 1.2);

      assertThat(Calibration.solve(redundant).g())
          .containsExactly(Calibration.solve(task).g(), within(1e-9));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "POSTSTRATIFY")
  void theOrderOfTheUnitsDoesNotMatter(CalibrationMethod method) {
    for (int seed = 0; seed < SAMPLES; seed++) {
      var task = GeneratedSample.of(seed).task(method);

      var turned = Calibration.solve(turned(task)).g();

      assertThat(turned(turned)).containsExactly(Calibration.solve(task).g(), within(1e-10));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "POSTSTRATIFY")
  void unitsThatAreHeldKeepTheirWeightAndTheOthersMeetTheMargins(CalibrationMethod method) {
    for (int seed = 0; seed < SAMPLES; seed++) {
      var sample = GeneratedSample.of(seed);
      var task = sample.task(method);
      var fixed = new boolean[task.x().units()];
      var attainable = sample.attainable().clone();
      for (int k = 0; k < fixed.length; k += 5) {
        fixed[k] = true;
        attainable[k] = task.designWeights()[k];
      }
      var held = CalibrationTest.holding(withTotals(task, task.x().totals(attainable)), fixed);

      var calibrated = Calibration.solve(held);

      assertThat(calibrated.worstResidual()).isLessThan(1e-10);
      for (int k = 0; k < fixed.length; k += 5) {
        assertThat(calibrated.g()[k]).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "POSTSTRATIFY")
  void theSameTaskGivesTheSameBits(CalibrationMethod method) {
    var task = GeneratedSample.of(7).task(method);

    assertThat(Calibration.solve(task).g()).isEqualTo(Calibration.solve(task).g());
  }

  /** Sectors share no unit; one margin over all of them, which says nothing new, joins them. */
  @ParameterizedTest
  @EnumSource(names = {"LINEAR", "RAKING", "LOGIT", "BOUNDED_LINEAR"})
  void partsSolvedByThemselvesAreTheWhole(CalibrationMethod method) {
    var sample = GeneratedSample.of(3);
    var parts =
        sample.x(
            List.of(
                new Margin(List.of("sector", "size"), null), new Margin(List.of("sector"), "emp")));
    var whole =
        sample.x(
            List.of(
                new Margin(List.of("sector", "size"), null),
                new Margin(List.of("sector"), "emp"),
                new Margin(List.of(), null)));

    assertThat(Block.of(parts)).hasSizeGreaterThan(1);
    assertThat(Block.of(whole)).hasSize(1);
    assertThat(Calibration.solve(task(sample, parts, method)).g())
        .containsExactly(Calibration.solve(task(sample, whole, method)).g(), within(1e-10));
  }

  private static CalibrationTask task(
      GeneratedSample sample, Auxiliaries x, CalibrationMethod method) {
    return new CalibrationTask(
        x, sample.weights(), null, x.totals(sample.attainable()), method, 0.8, 1.2);
  }

  private static CalibrationTask withTotals(CalibrationTask task, double[] totals) {
    return new CalibrationTask(
        task.x(),
        task.designWeights(),
        task.q(),
        totals,
        task.method(),
        task.lower(),
        task.upper());
  }

  private static CalibrationTask turned(CalibrationTask task) {
    var x = task.x();
    var start = new int[x.start().length];
    var column = new int[x.column().length];
    var value = new double[column.length];
    int next = 0;
    for (int k = 0; k < x.units(); k++) {
      int from = x.units() - 1 - k;
      for (int i = x.start()[from]; i < x.start()[from + 1]; i++) {
        column[next] = x.column()[i];
        value[next++] = x.value()[i];
      }
      start[k + 1] = next;
    }
    var turned = new Auxiliaries(x.names(), start, column, value);
    var weights = turned(task.designWeights());
    return new CalibrationTask(
        turned, weights, null, task.totals(), task.method(), task.lower(), task.upper());
  }

  private static double[] turned(double[] values) {
    var turned = new double[values.length];
    Arrays.setAll(turned, k -> values[values.length - 1 - k]);
    return turned;
  }
}
