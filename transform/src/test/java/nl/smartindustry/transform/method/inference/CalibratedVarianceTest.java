package nl.smartindustry.transform.method.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.calibration.Auxiliaries;
import nl.smartindustry.transform.method.calibration.Calibration;
import nl.smartindustry.transform.method.calibration.CalibrationMethod;
import nl.smartindustry.transform.method.calibration.CalibrationTask;
import nl.smartindustry.transform.method.calibration.Margin;
import nl.smartindustry.transform.method.calibration.Projection;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;
import org.junit.jupiter.api.Test;

/** Calibrated to counts by domain and to the sum of x. */
class CalibratedVarianceTest {
  private static final List<Margin> MARGINS =
      List.of(
          new Margin(List.of("domain"), null),
          new Margin(List.of(), "x"),
          new Margin(List.of(), null));

  private final Microdata sample = Samples.generated(11);

  @Test
  void summingCellsEqualsTheResidualsOfEveryUnit() {
    for (var lonely : LonelyStrata.values()) {
      var weighting = calibrated(design(lonely));
      for (var estimand :
          List.of(new Estimand.Total("y"), new Estimand.Mean("y"), new Estimand.Ratio("y", "x"))) {
        agree(weighting, estimand, List.of());
        agree(weighting, estimand, List.of("domain"));
        agree(weighting, estimand, List.of("stratum", "domain"));
      }
    }
  }

  @Test
  void whatIsCalibratedToHasNoVariance() {
    var weighting = calibrated(design(LonelyStrata.POOLED));

    var figure = figures(weighting, new Estimand.Total("x"), List.of()).get(0);

    assertThat(figure.standardError()).isLessThan(1e-9 * figure.estimate());
  }

  @Test
  void missingItemsLeaveTheirUnitsOutOfBothRoutes() {
    var y = sample.numbers("y").clone();
    for (int k = 0; k < y.length; k += 5) {
      y[k] = Double.NaN;
    }
    var holes = sample.with("z", y);
    var weighting = calibrated(design(LonelyStrata.POOLED));
    var set = holes.crossing(List.of("domain"));
    for (var estimand : List.of(new Estimand.Mean("z"), new Estimand.Ratio("x", "z"))) {
      var request = new Request(List.of(estimand), List.of(set));
      var figures = Estimates.of(holes, weighting, request).get(0).figures();
      for (int d = 0; d < set.size(); d++) {
        double error = unitByUnit(holes, weighting, estimand, List.of("domain"), d);
        assertThat(figures.get(d).standardError()).isCloseTo(error, within(1e-10 * error));
      }
    }
  }

  private void agree(Weighting weighting, Estimand estimand, List<String> by) {
    var figures = figures(weighting, estimand, by);
    for (int d = 0; d < figures.size(); d++) {
      double error = unitByUnit(sample, weighting, estimand, by, d);
      double found = figures.get(d).standardError();
      assertThat(found)
          .as("%s of %s, domain %d", estimand, by, d)
          .isCloseTo(error, within(1e-10 * error + 1e-12 * Math.abs(figures.get(d).estimate())));
    }
  }

  private static double unitByUnit(
      Microdata data, Weighting weighting, Estimand estimand, List<String> by, int domain) {
    var u = Influence.of(data, weighting, Map.of(), estimand, data.crossing(by), domain);
    var z = new double[u.length];
    Arrays.setAll(z, k -> u[k] * weighting.design().weights()[k]);
    return Math.sqrt(
        UnitVariance.of(weighting.design(), VarianceFactors.of(weighting.design()), z));
  }

  private List<PointEstimate> figures(Weighting weighting, Estimand estimand, List<String> by) {
    var request = new Request(List.of(estimand), List.of(sample.crossing(by)));
    return Estimates.of(sample, weighting, request).get(0).figures();
  }

  /** Twenty strata of twenty sampled units each. */
  private SampleDesign design(LonelyStrata lonely) {
    var population = new double[20];
    Arrays.setAll(population, h -> 30 + 7 * h);
    return Samples.design(sample, lonely, population);
  }

  private Weighting calibrated(SampleDesign design) {
    var x = Auxiliaries.of(sample, MARGINS);
    var totals = x.totals(design.weights());
    for (int j = 0; j < totals.length; j++) {
      totals[j] *= 1.01;
    }
    var task =
        new CalibrationTask(
            x, design.weights(), null, totals, CalibrationMethod.LINEAR, Double.NaN, Double.NaN);
    return new Weighting(design, Calibration.solve(task).weights(), Projection.of(task));
  }
}
