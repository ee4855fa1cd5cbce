package nl.smartindustry.transform.topic;

import java.util.Arrays;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * The logarithm of real value added by unit of labour, in thousand euro of the deflator's base
 * year; NaN where either is missing or not positive.
 */
public final class LogProductivity {
  static final String OUTPUT = "real_value_added";

  private LogProductivity() {}

  /**
   * Of every record of the panel.
   *
   * @param labour {@code fte} or {@code persons}
   */
  public static double[] of(Microdata panel, String labour) {
    return of(panel.numbers(OUTPUT), panel.numbers(labour));
  }

  static double[] of(double[] output, double[] labour) {
    var logarithms = new double[output.length];
    Arrays.setAll(
        logarithms,
        k -> output[k] > 0 && labour[k] > 0 ? Math.log(output[k] / labour[k]) : Double.NaN);
    return logarithms;
  }
}
