package nl.smartindustry.transform.method.smallarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.smartindustry.transform.method.smallarea.SmallAreas.RestrictedLikelihood;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

/** What must hold for any areas. */
class FayHerriotLawTest {
  private static final int AREAS = 24;
  private static final int DRAWS = 400;
  private static final double BETWEEN = 0.09;

  @Test
  void aDirectEstimateWithoutNoiseStays() {
    var areas = areas(new Random(1), 0.6, 1e-12);

    var found = SmallAreas.estimate(areas, national(areas), SamplingVariance.DIRECT).estimates();

    for (int i = 0; i < AREAS; i++) {
      assertThat(found.get(i).estimate()).isCloseTo(areas.get(i).share(), within(1e-9));
    }
  }

  @Test
  void areasThatDifferLessThanTheirNoiseFollowTheModel() {
    var areas = areas(new Random(2), 0, 0.01);

    var found = SmallAreas.estimate(areas, national(areas), SamplingVariance.DIRECT);

    assertThat(found.model().truncated()).isTrue();
    assertThat(found.model().betweenAreas()).isZero();
    for (int i = 0; i < AREAS; i++) {
      double model = found.model().synthetic(row(areas.get(i))) + found.shift();
      assertThat(found.estimates().get(i).estimate()).isEqualTo(Logit.inverse(model));
      assertThat(found.estimates().get(i).shrinkage()).isZero();
    }
  }

  @Test
  void theAreasAddUpToTheNationalShareAndStayBetweenNoneAndAll() {
    var random = new Random(3);
    for (int draw = 0; draw < 50; draw++) {
      var areas = areas(random, 0.8, 0.004);
      double national = 0.02 + 0.96 * random.nextDouble();

      var found = SmallAreas.estimate(areas, national, SamplingVariance.SMOOTHED).estimates();

      assertThat(total(areas, found)).isCloseTo(national, within(1e-14));
      assertThat(found).allMatch(e -> e.low() > 0 && e.low() < e.estimate());
      assertThat(found).allMatch(e -> e.high() < 1 && e.estimate() < e.high());
    }
  }

  @Test
  void theOrderOfTheAreasDoesNotMatter() {
    var areas = areas(new Random(4), 0.5, 0.004);
    var reversed = new ArrayList<>(areas);
    Collections.reverse(reversed);

    var one = SmallAreas.estimate(areas, 0.3, SamplingVariance.DIRECT).estimates();
    var other = SmallAreas.estimate(reversed, 0.3, SamplingVariance.DIRECT).estimates();

    for (int i = 0; i < AREAS; i++) {
      double mirrored = other.get(AREAS - 1 - i).estimate();
      assertThat(one.get(i).estimate()).isCloseTo(mirrored, within(1e-11));
    }
  }

  /** Drawn from the model itself, on the logit scale: v and e normal, ψ known. */
  @Test
  void theModelGainsOnTheDirectEstimateAndKnowsHowMuch() {
    var random = new Random(5);
    var sampling = new double[AREAS];
    var x = new Array2DRowRealMatrix(AREAS, 2);
    for (int i = 0; i < AREAS; i++) {
      sampling[i] = 0.05 + 0.01 * i;
      x.setRow(i, new double[] {1, i % 5 - 2});
    }
    double direct = 0;
    double composite = 0;
    double claimed = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      var truth = new double[AREAS];
      var theta = new double[AREAS];
      for (int i = 0; i < AREAS; i++) {
        double between = Math.sqrt(BETWEEN) * random.nextGaussian();
        truth[i] = -1 + 0.2 * x.getEntry(i, 1) + between;
        theta[i] = truth[i] + Math.sqrt(sampling[i]) * random.nextGaussian();
      }
      var model = RestrictedLikelihood.fit(theta, sampling, x);
      for (int i = 0; i < AREAS; i++) {
        double predicted = model.predict(theta[i], sampling[i], x.getRowVector(i));
        composite += Math.pow(predicted - truth[i], 2);
        claimed += model.meanSquaredError(sampling[i], x.getRowVector(i));
        direct += sampling[i];
      }
    }

    assertThat(claimed).isLessThan(direct);
    assertThat(composite).isLessThan(0.6 * direct);
    assertThat(claimed / composite).isCloseTo(1, within(0.1));
  }

  private static List<Area> areas(Random random, double between, double variance) {
    var areas = new ArrayList<Area>();
    for (int i = 0; i < AREAS; i++) {
      double x = i % 4;
      double share = Logit.inverse(-1 + 0.3 * x + between * random.nextGaussian());
      areas.add(new Area("area " + i, share, variance, 10 + i, 100 + i, List.of(x)));
    }
    return areas;
  }

  private static RealVector row(Area area) {
    var x = new double[] {1, area.covariates().get(0)};
    return new ArrayRealVector(x);
  }

  private static double national(List<Area> areas) {
    double adopters = areas.stream().mapToDouble(a -> a.population() * a.share()).sum();
    return adopters / areas.stream().mapToDouble(Area::population).sum();
  }

  private static double total(List<Area> areas, List<SmallAreaEstimate> found) {
    double sum = 0;
    double population = 0;
    for (int i = 0; i < areas.size(); i++) {
      sum += areas.get(i).population() * found.get(i).estimate();
      population += areas.get(i).population();
    }
    return sum / population;
  }
}
