package nl.smartindustry.transform.method.replicates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;

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
