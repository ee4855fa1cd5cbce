package nl.smartindustry.transform.method.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.inference.Estimand;
import nl.smartindustry.transform.microdata.Crossing;
import nl.smartindustry.transform.microdata.Microdata;

/** All estimates for any weights, without their precision: what replicates are made of. */
final class PointEstimates {
  /** A weighted share this near to p, as a part of the whole, has reached it. */
  private static final double REACHED = 1e-12;

  private final List<Part> parts = new ArrayList<>();
  private int size;

  private record Part(Estimand estimand, Crossing domains, double[] y, double[] x, int[] order) {}

  /** Estimates in the order of estimands, then sets, then domains. */
  PointEstimates(Microdata data, List<Estimand> estimands, List<Crossing> sets) {
    for (var estimand : estimands) {
      var y = data.numbers(estimand.y());
      var x = estimand.x().map(data::numbers).orElse(null);
      var order = estimand instanceof Estimand.Quantile ? order(y) : null;
      for (var set : sets) {
        parts.add(new Part(estimand, set, y, x, order));
        size += set.size();
      }
    }
  }

  /** The estimates with these weights; NaN where one is not defined. */
  double[] of(double[] weights) {
    var all = new double[size];
    int at = 0;
    for (var part : parts) {
      var values = part.order() == null ? linear(part, weights) : quantiles(part, weights);
      System.arraycopy(values, 0, all, at, values.length);
      at += values.length;
    }
    return all;
  }

  private static double[] linear(Part part, double[] weights) {
    var sumY = new double[part.domains().size()];
    var sumX = new double[sumY.length];
    for (int k = 0; k < weights.length; k++) {
      int d = part.domains().of()[k];
      double x = part.x() == null ? 1 : part.x()[k];
      if (d >= 0 && !Double.isNaN(part.y()[k] + x)) {
        sumY[d] += weights[k] * part.y()[k];
        sumX[d] += weights[k] * x;
      }
    }
    boolean total = part.estimand() instanceof Estimand.Total;
    for (int d = 0; d < sumY.length && !total; d++) {
      sumY[d] = sumX[d] == 0 ? Double.NaN : sumY[d] / sumX[d];
    }
    return sumY;
  }

  private static double[] quantiles(Part part, double[] weights) {
    double p = ((Estimand.Quantile) part.estimand()).p();
    var whole = new double[part.domains().size()];
    for (int k : part.order()) {
      if (part.domains().of()[k] >= 0) {
        whole[part.domains().of()[k]] += weights[k];
      }
    }
    var below = new double[whole.length];
    var quantiles = new double[whole.length];
    Arrays.fill(quantiles, Double.NaN);
    for (int k : part.order()) {
      int d = part.domains().of()[k];
      if (d >= 0 && Double.isNaN(quantiles[d])) {
        below[d] += weights[k];
        if (below[d] >= (p - REACHED) * whole[d] && weights[k] > 0) {
          quantiles[d] = part.y()[k];
        }
      }
    }
    return quantiles;
  }

  private static int[] order(double[] y) {
    return IntStream.range(0, y.length)
        .filter(k -> !Double.isNaN(y[k]))
        .boxed()
        .sorted(Comparator.comparingDouble(k -> y[k]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
