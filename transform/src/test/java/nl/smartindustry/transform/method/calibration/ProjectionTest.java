package nl.smartindustry.transform.method.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProjectionTest {
  private static final double[] NO_Q = null;

  /** Weighted means 3 of C and (2 · 5 + 6 · 15) / 20 = 5 of I. */
  @Test
  void onCountsTheResidualIsTheDistanceFromTheMeanOfTheCell() {
    var units =
        Tables.table(
            """
            sector emp
            C      2
            C      4
            I      2
            I      6
            """);
    var x = Auxiliaries.of(units, List.of(new Margin(List.of("sector"), null)));

    var residuals =
        Projection.of(x, new double[] {1, 1, 5, 15}, NO_Q).residuals(units.numbers("emp"));

    assertThat(residuals).containsExactly(new double[] {-1, 1, -3, 1}, within(1e-14));
  }

  @Test
  void residualsAreOrthogonalToTheAuxiliaries() {
    for (int seed = 0; seed < 20; seed++) {
      var sample = GeneratedSample.of(seed);
      var u = variable(sample);
      var projection = Projection.of(sample.x(GeneratedSample.MARGINS), sample.weights(), NO_Q);

      var left = projection.products(projection.residuals(u));

      assertThat(left).containsOnly(new double[left.length], within(1e-8));
    }
  }

  /** Σ w u = Σ d (u − x'B) + T'B, for the linear distance with any q. */
  @Test
  void theCalibratedTotalIsTheRegressionEstimate() {
    for (int seed = 0; seed < 20; seed++) {
      var sample = GeneratedSample.of(seed);
      var u = variable(sample);
      var q = new double[u.length];
      Arrays.setAll(q, k -> k % 7 == 0 ? 0 : 1 / sample.units().numbers("emp")[k]);
      var x = sample.x(GeneratedSample.MARGINS);
      var totals = x.totals(sample.attainable());
      var task =
          new CalibrationTask(x, sample.weights(), q, totals, CalibrationMethod.LINEAR, 0, 0);
      var projection = Projection.of(task);
      double regression =
          dot(sample.weights(), projection.residuals(u))
              + dot(totals, projection.coefficients(projection.products(u)));

      double calibrated = dot(Calibration.solve(task).weights(), u);

      assertThat(regression / calibrated).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void marginsThatSayNothingNewLeaveTheResiduals() {
    var sample = GeneratedSample.of(5);
    var more = new java.util.ArrayList<>(GeneratedSample.MARGINS);
    more.addAll(GeneratedSample.MARGINS);
    more.add(new Margin(List.of(), null));
    var u = variable(sample);
    var residuals =
        Projection.of(sample.x(GeneratedSample.MARGINS), sample.weights(), NO_Q).residuals(u);

    var again = Projection.of(sample.x(more), sample.weights(), NO_Q).residuals(u);

    assertThat(again).containsExactly(residuals, within(1e-9));
  }

  @Test
  void theRightHandSideIsLeftAsItWas() {
    var sample = GeneratedSample.of(5);
    var projection = Projection.of(sample.x(GeneratedSample.MARGINS), sample.weights(), NO_Q);
    var rhs = projection.products(variable(sample));
    var copy = rhs.clone();

    projection.coefficients(rhs);

    assertThat(rhs).isEqualTo(copy);
  }

  private static double[] variable(GeneratedSample sample) {
    var random = new Random(99);
    var u = new double[sample.weights().length];
    Arrays.setAll(u, k -> sample.units().numbers("emp")[k] * random.nextDouble());
    return u;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
