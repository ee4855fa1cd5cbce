package nl.smartindustry.transform.method.calibration;

import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * A set of totals to meet: the number of units, or the sum of a column, by the crossing of columns.
 *
 * @param by names of the crossed columns; empty for the whole population
 * @param sum name of the column that is added up; null where units are counted
 */
public record Margin(List<String> by, String sum) {
  public Margin {
    by = List.copyOf(by);
  }

  /** {@code sector=Industry;size=S2_10-19}, or {@code emp: sector=Industry} of a sum. */
  public String name(Crossing crossing, int combination) {
    return name(crossing.label(combination));
  }

  String name(String label) {
    return sum == null ? label : sum + ": " + label;
  }

  /**
   * The division of units that this margin makes.
   *
   * @throws Refusal where a unit lacks a level or an item: it would be in no total
   */
  Crossing crossing(Microdata units) {
    var crossing = units.crossing(by);
    refuseMissing(units, "level", by.toString(), missing(crossing.of()));
    if (sum != null) {
      refuseMissing(units, "value", sum, missing(units.numbers(sum)));
    }
    return crossing;
  }

  /** What each unit adds to the total of its combination; null for ones. */
  double[] values(Microdata units) {
    return sum == null ? null : units.numbers(sum);
  }

  private static void refuseMissing(Microdata units, String what, String column, long missing) {
    if (missing > 0) {
      throw Refusal.data(
          "%s, margin column '%s': %d of %d units without a %s (none)",
          units.name(), column, missing, units.size(), what);
    }
  }

  private static long missing(int[] combinations) {
    return Arrays.stream(combinations).filter(c -> c == Codes.NONE).count();
  }

  private static long missing(double[] values) {
    return Arrays.stream(values).filter(Double::isNaN).count();
  }
}
