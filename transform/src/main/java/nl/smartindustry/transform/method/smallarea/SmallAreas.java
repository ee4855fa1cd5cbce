package nl.smartindustry.transform.method.smallarea;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Shares of all areas of one partition of the population, and the model behind them.
 *
 * @param estimates one an area, in the order given
 * @param model the fitted model
 * @param shift of all logits, to meet the national share
 */
public record SmallAreas(List<SmallAreaEstimate> estimates, AreaModel model, double shift) {

  /** One area before the benchmark: its predicted logit, and how good that is. */
  private record Predicted(
      Area area, double logit, double error, double shrinkage, EstimateSource source) {}

  /**
   * Fits, predicts and adds up to the national share.
   *
   * @param areas a partition of the population, all with the same covariates
   * @param national the design-based share of all areas together
   * @throws Refusal where too few areas have a direct estimate, or the national share cannot be met
   * @see "Fay and Herriot (1979), JASA 74, 269-277. Deviation: on the logit scale, with the
   *     sampling variance by the delta method, so that no figure leaves 0 to 1"
   */
  public static SmallAreas estimate(List<Area> areas, double national, SamplingVariance variance) {
    check(areas);
    var sampled = areas.stream().filter(area -> area.source() == EstimateSource.COMPOSITE).toList();
    demandEnough(sampled.size(), areas.get(0).covariates().size() + 1);
    var direct = sampled.stream().mapToDouble(area -> Logit.of(area.share())).toArray();
    var sampling = variance.of(sampled);
    var model = RestrictedLikelihood.fit(direct, sampling, design(sampled));
    var predicted = new ArrayList<Predicted>();
    int next = 0;
    for (var area : areas) {
      switch (area.source()) {
        case COMPOSITE -> predicted.add(composite(area, direct[next], sampling[next++], model));
        case SYNTHETIC -> predicted.add(synthetic(area, model));
        case CENSUS -> predicted.add(new Predicted(area, Double.NaN, 0, 1, EstimateSource.CENSUS));
      }
    }
    double shift = shift(predicted, national);
    return new SmallAreas(predicted.stream().map(p -> shifted(p, shift)).toList(), model, shift);
  }

  private static void check(List<Area> areas) {
    if (areas.isEmpty()) {
      throw Refusal.data("Small areas: no area (areas of the population)");
    }
    for (var area : areas) {
      int expected = areas.get(0).covariates().size();
      if (area.covariates().size() != expected) {
        throw Refusal.data(
            "Area '%s': %d covariates (%d, as the first area)",
            area.name(), area.covariates().size(), expected);
      }
    }
  }

  private static void demandEnough(int sampled, int coefficients) {
    if (sampled <= coefficients) {
      throw Refusal.data(
          "Small areas: %d areas with a usable direct estimate (more than %d, the coefficients of"
              + " the model)",
          sampled, coefficients);
    }
  }

  private static RealMatrix design(List<Area> areas) {
    var rows = areas.stream().map(area -> row(area).toArray()).toArray(double[][]::new);
    return MatrixUtils.createRealMatrix(rows);
  }

  private static RealVector row(Area area) {
    var covariates = area.covariates().stream().mapToDouble(Double::doubleValue).toArray();
    return new ArrayRealVector(new double[] {1}, covariates);
  }

  private static Predicted composite(Area area, double direct, double sampling, AreaModel model) {
    var x = row(area);
    return new Predicted(
        area,
        model.predict(direct, sampling, x),
        model.meanSquaredError(sampling, x),
        model.shrinkage(sampling),
        EstimateSource.COMPOSITE);
  }

  private static Predicted synthetic(Area area, AreaModel model) {
    var x = row(area);
    return new Predicted(
        area, model.synthetic(x), model.syntheticMeanSquaredError(x), 0, EstimateSource.SYNTHETIC);
  }

  private static double shift(List<Predicted> predicted, double national) {
    var moving = predicted.stream().filter(p -> p.source() != EstimateSource.CENSUS).toList();
    double target = 0;
    for (var p : predicted) {
      double fixed = p.source() == EstimateSource.CENSUS ? p.area().share() : 0;
      target += p.area().population() * (national - fixed);
    }
    return Benchmark.shift(
        moving.stream().mapToDouble(Predicted::logit).toArray(),
        moving.stream().mapToDouble(p -> p.area().population()).toArray(),
        target);
  }

  private static SmallAreaEstimate shifted(Predicted p, double shift) {
    return p.source() == EstimateSource.CENSUS
        ? SmallAreaEstimate.census(p.area())
        : SmallAreaEstimate.of(
            p.area(), p.logit() + shift, p.error() + shift * shift, p.shrinkage(), p.source());
  }

  /**
   * The one shift of all logits after which the areas add up to the national share.
   *
   * <p>A ratio or a difference on the shares themselves may leave 0 to 1; a difference of logits
   * cannot. Areas without sampling error keep their share.
   */
  static final class Benchmark {
    private static final int MOST_ITERATIONS = 200;
    private static final double FARTHEST = 40;

    private Benchmark() {}

    /**
     * δ with Σ N expit(θ + δ) = target.
     *
     * @param logits θ of the areas that may move
     * @param population N of those areas
     * @param target the number of enterprises they must add up to
     * @throws Refusal where no share between 0 and 1 gives the target
     */
    static double shift(double[] logits, double[] population, double target) {
      double low = -FARTHEST;
      double high = FARTHEST;
      if (!(sum(logits, population, low) < target && target < sum(logits, population, high))) {
        throw Refusal.data(
            "Small areas: %s enterprises left for the areas by the national share (more than 0 and"
                + " fewer than their number)",
            target);
      }
      for (int i = 0; i < MOST_ITERATIONS && Math.nextUp(low) < high; i++) {
        double middle = low + (high - low) / 2;
        if (sum(logits, population, middle) < target) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return high;
    }

    private static double sum(double[] logits, double[] population, double shift) {
      double sum = 0;
      for (int area = 0; area < logits.length; area++) {
        sum += population[area] * Logit.inverse(logits[area] + shift);
      }
      return sum;
    }
  }

  /**
   * Fits the area-level model by restricted maximum likelihood.
   *
   * <p>Fisher scoring on σ²: score ½ (y'PPy − tr P), information ½ tr PP. A step below 0 goes to 0
   * instead, and stays there when the score at 0 still points down.
   *
   * @see "Rao and Molina (2015), section 6.1.2"
   */
  static final class RestrictedLikelihood {
    private static final int MOST_ITERATIONS = 500;
    private static final double PRECISION = 1e-12;

    private RestrictedLikelihood() {}

    /**
     * The model.
     *
     * @param direct θ of each area
     * @param sampling ψ of each area, positive
     * @param x covariates of each area with the intercept
     * @throws Refusal where the covariates depend on each other, or scoring does not settle
     */
    static AreaModel fit(double[] direct, double[] sampling, RealMatrix x) {
      var y = MatrixUtils.createRealVector(direct);
      double between = median(sampling);
      for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
        var regression = AreaRegression.of(y, sampling, x, between);
        double step = regression.score() / regression.information();
        double next = Math.max(0, between + step);
        if (Math.abs(next - between) <= PRECISION * (between + median(sampling))) {
          return model(AreaRegression.of(y, sampling, x, next), next);
        }
        between = next;
      }
      throw Refusal.data(
          "Small areas: variance between areas not settled after %d steps (convergence)",
          MOST_ITERATIONS);
    }

    private static AreaModel model(AreaRegression at, double between) {
      return new AreaModel(
          at.coefficients(), at.covariance(), between, at.varianceOfBetween(), between == 0);
    }

    private static double median(double[] values) {
      var sorted = values.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }
  }
}
