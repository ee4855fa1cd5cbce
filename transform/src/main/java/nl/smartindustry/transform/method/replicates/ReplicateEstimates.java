package nl.smartindustry.transform.method.replicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.PointEstimate.Support;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;

/** Figures whose precision comes from replicate weights. */
public final class ReplicateEstimates {
  /** In some replicates the figure is not defined; they are left out of its variance. */
  public static final String LEFT_OUT = "replicates_left_out";

  private ReplicateEstimates() {}

  /**
   * Puts the precision by replicates in the place of the linearised one. The interval, of quantiles
   * too, is the normal one; the design effect is that of the figure times the ratio of the
   * variances.
   *
   * @param linearised estimates with the base weights
   * @return the same figures in the same order
   */
  public static List<Estimated> of(
      Microdata data, ReplicateWeights weights, List<Estimated> linearised) {
    var statistics =
        linearised.stream().map(set -> Statistic.of(data, set.estimand(), set.domains())).toList();
    var result = ReplicateVariance.of(weights, w -> together(statistics, w));
    var replaced = new ArrayList<Estimated>();
    int from = 0;
    for (var set : linearised) {
      replaced.add(replaced(set, result, from));
      from += set.domains().size();
    }
    return replaced;
  }

  private static double[] together(List<Statistic> statistics, double[] weights) {
    return statistics.stream()
        .map(statistic -> statistic.with(weights))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private static Estimated replaced(Estimated set, Replicated result, int from) {
    var figures =
        IntStream.range(0, set.figures().size())
            .mapToObj(d -> replaced(set.figures().get(d), result, from + d))
            .toList();
    return new Estimated(set.estimand(), set.domains(), figures);
  }

  private static PointEstimate replaced(PointEstimate figure, Replicated result, int at) {
    if (Double.isNaN(figure.estimate())) {
      return figure;
    }
    double error = result.se(at);
    boolean isShare = !Double.isNaN(figure.logit().low());
    var flags = new ArrayList<>(figure.flags());
    flags.remove(PointEstimate.OPEN_INTERVAL);
    if (result.undefined(at) > 0) {
      flags.add(LEFT_OUT);
    }
    return new PointEstimate(
        figure.estimate(),
        error,
        Interval.normal(figure.estimate(), error),
        isShare ? Interval.logit(figure.estimate(), error) : Interval.NONE,
        support(figure, error),
        flags);
  }

  private static Support support(PointEstimate figure, double error) {
    var support = figure.support();
    double ratio = error / figure.standardError();
    double effect = figure.standardError() > 0 ? support.deff() * ratio * ratio : Double.NaN;
    return new Support(support.n(), support.nHat(), effect, support.df(), support.lonelyStrata());
  }

  /** One estimand over one domain set, as a function of the weights. */
  interface Statistic {
    /** By domain; NaN where not defined with these weights. */
    double[] with(double[] weights);

    static Statistic of(Microdata data, Estimand estimand, Crossing domains) {
      var y = data.numbers(estimand.y());
      if (estimand instanceof Estimand.Quantile quantile) {
        return new OfOrder(domains, y, sorted(y, domains), quantile.p());
      }
      var x = estimand.x().map(data::numbers).orElse(null);
      return new OfSums(domains, y, x, estimand instanceof Estimand.Total);
    }

    private static int[] sorted(double[] y, Crossing domains) {
      return IntStream.range(0, y.length)
          .filter(k -> !Double.isNaN(y[k]) && domains.of()[k] >= 0)
          .boxed()
          .sorted(Comparator.comparingDouble(k -> y[k]))
          .mapToInt(k -> k)
          .toArray();
    }

    /** A total, a mean or a ratio. */
    record OfSums(Crossing domains, double[] y, double[] x, boolean isTotal) implements Statistic {
      @Override
      public double[] with(double[] weights) {
        var top = new double[domains.size()];
        var bottom = new double[domains.size()];
        for (int k = 0; k < y.length; k++) {
          int d = domains.of()[k];
          double size = x == null ? 1 : x[k];
          if (d >= 0 && !Double.isNaN(y[k] + size)) {
            top[d] += weights[k] * y[k];
            bottom[d] += weights[k] * size;
          }
        }
        for (int d = 0; d < top.length && !isTotal; d++) {
          top[d] = bottom[d] == 0 ? Double.NaN : top[d] / bottom[d];
        }
        return top;
      }
    }

    /**
     * A quantile, inf{y: F(y) ≥ p}.
     *
     * @param order the units with a valid answer, by y
     */
    record OfOrder(Crossing domains, double[] y, int[] order, double p) implements Statistic {
      /** A share that is short of p by less than this was meant to be p. */
      private static final double ROUNDING = 1e-12;

      @Override
      public double[] with(double[] weights) {
        var missing = new double[domains.size()];
        for (int k : order) {
          missing[domains.of()[k]] += weights[k];
        }
        for (int d = 0; d < missing.length; d++) {
          missing[d] *= p * (1 - ROUNDING);
        }
        return reached(weights, missing);
      }

      private double[] reached(double[] weights, double[] missing) {
        var quantiles = new double[domains.size()];
        Arrays.fill(quantiles, Double.NaN);
        for (int k : order) {
          int d = domains.of()[k];
          missing[d] -= weights[k];
          if (weights[k] != 0 && missing[d] <= 0 && Double.isNaN(quantiles[d])) {
            quantiles[d] = y[k];
          }
        }
        return quantiles;
      }
    }
  }
}
