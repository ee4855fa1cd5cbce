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
    var part = parts(place, w);
    double sum = 0;
    double total = 0;
    for (int k : continued().toArray()) {
      sum += part[k] * w[k] * growth[k];
      total += part[k] * w[k];
    }
    return total > 0 ? sum / total : Double.NaN;
  }

  /** The enterprises of a place that continued. */
  public IntStream units(Place place, double[] w) {
    var part = parts(place, w);
    return continued().filter(k -> part[k] > 0);
  }

  /** How many enterprises those of a place stand for. */
  public double population(Place place, double[] w) {
    var part = parts(place, w);
    return continued().mapToDouble(k -> part[k] * w[k]).sum();
  }

  private IntStream continued() {
    return industries.rankings().stream()
        .flatMapToInt(one -> Arrays.stream(one.units()))
        .filter(k -> !Double.isNaN(growth[k]));
  }

  private double[] parts(Place place, double[] w) {
    return switch (place) {
      case ALL -> rest(w, new double[w.length], new double[w.length]);
      case LAGGARDS -> industries.partsOfBottom(w, TENTH);
      case LEADERS -> industries.partsOfTop(w, TENTH);
      case MIDDLE -> rest(w, industries.partsOfBottom(w, TENTH), industries.partsOfTop(w, TENTH));
    };
  }

  private static double[] rest(double[] w, double[] lowest, double[] highest) {
    var parts = new double[w.length];
    Arrays.setAll(parts, k -> 1 - lowest[k] - highest[k]);
    return parts;
  }
}
