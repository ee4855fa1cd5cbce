package nl.smartindustry.transform.indicator;

import java.util.List;
import java.util.Map;

/**
 * What an indicator measures.
 *
 * @param source the survey's table
 * @param value the expressions, for indicators estimated from microdata
 * @param of for indicators made from others: technology code (or {@code _Z}) to indicator
 * @param contrast for a gap: the size class, then the one subtracted from it
 */
public record Measure(
    Kind kind,
    String source,
    Value value,
    List<UnitMeasure> units,
    Map<String, String> of,
    List<String> contrast) {
  /**
   * Spark SQL over the linked survey. An enterprise whose numerator is null has no valid answer and
   * leaves numerator and denominator alike.
   *
   * @param denominator null for 1 per valid answer
   * @param deflator the price series the numerator is divided by, or null
   */
  public record Value(String numerator, String denominator, Deflator deflator) {}

  /**
   * A price index of the national series.
   *
   * @param indicator its code in {@code macro_series}; its base year is 100
   * @param by the dimension whose codes are the series' activities
   */
  public record Deflator(String indicator, String by) {}

  public Measure {
    units = List.copyOf(units);
    of = of == null ? Map.of() : Map.copyOf(new java.util.TreeMap<>(of));
    contrast = contrast == null ? List.of() : List.copyOf(contrast);
  }
}
