package nl.smartindustry.transform.method.dispersion;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The mean growth of those who led their industry in the first year, of those who lagged, and of
 * the middle. Who draws a lucky first year grows less afterwards: part of any difference is return
 * to the mean.
 *
 * @param industries of the first year, all enterprises of it
 * @param growth of every unit to the second year; NaN for one that did not continue
 */
public record GrowthByPlace(Industries industries, double[] growth) {
  /** The tenths of an industry, by productivity in the first year. */
  public enum Place {
    /** All who continued. */
    ALL,
    /** The lowest tenth. */
    LAGGARDS,
    /** The eight tenths between. */
    MIDDLE,
    /** The highest tenth. */
    LEADERS
  }

  private static final double TENTH = 0.1;

  /**
   * The mean of a place; NaN where none of it is left. A unit on the border of a tenth counts for
   * the part that falls in it.
   */
  public double mean(Place place, double[] w) {
    double sum = 0;
    double total = 0;
    for (var one : industries.rankings()) {
      var part = parts(place, one, w);
      for (int i = 0; i < part.length; i++) {
        int k = one.units()[i];
        if (!Double.isNaN(growth[k])) {
          sum += part[i] * w[k] * growth[k];
          total += part[i] * w[k];
        }
      }
    }
    return total > 0 ? sum / total : Double.NaN;
  }

  /** The enterprises of a place that continued. */
  public IntStream units(Place place, double[] w) {
    return industries.rankings().stream()
        .flatMapToInt(
            one -> {
              var part = parts(place, one, w);
              return continued(one).filter(i -> part[i] > 0).map(i -> one.units()[i]);
            });
  }

  /** How many enterprises those of a place stand for. */
  public double population(Place place, double[] w) {
    return industries.rankings().stream()
        .flatMapToDouble(
            one -> {
              var part = parts(place, one, w);
              return continued(one).mapToDouble(i -> part[i] * w[one.units()[i]]);
            })
        .sum();
  }

  /** The places in an industry of those that continued. */
  private IntStream continued(Ranking industry) {
    return IntStream.range(0, industry.size())
        .filter(i -> !Double.isNaN(growth[industry.units()[i]]));
  }

  /** What part of each unit of an industry is in a place. */
  private static double[] parts(Place place, Ranking industry, double[] w) {
    return switch (place) {
      case ALL -> rest(new double[industry.size()], new double[industry.size()]);
      case LAGGARDS -> industry.partsOfBottom(w, TENTH);
      case LEADERS -> industry.partsOfTop(w, TENTH);
      case MIDDLE -> rest(industry.partsOfBottom(w, TENTH), industry.partsOfTop(w, TENTH));
    };
  }

  private static double[] rest(double[] lowest, double[] highest) {
    var parts = new double[lowest.length];
    Arrays.setAll(parts, i -> 1 - lowest[i] - highest[i]);
    return parts;
  }
}
