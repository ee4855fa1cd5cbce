package nl.smartindustry.transform.method.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * The auxiliary vector x of each unit, sparse: a unit has as many entries as there are margins,
 * however many columns these have.
 *
 * @param names name of each column, such as {@code sector=Industry} or {@code emp: sector=Industry}
 * @param start unit k has the entries {@code start[k]} up to {@code start[k + 1]}
 * @param column the column of each entry
 * @param value the value of each entry
 */
public record Auxiliaries(List<String> names, int[] start, int[] column, double[] value) {
  public Auxiliaries {
    names = List.copyOf(names);
    if (start.length == 0 || start[start.length - 1] != column.length) {
      throw new IllegalArgumentException("Auxiliaries: the entries do not end where they should");
    }
    if (column.length != value.length) {
      throw new IllegalArgumentException(
          "Auxiliaries: %d columns (%d values)".formatted(column.length, value.length));
    }
  }

  /**
   * The auxiliaries of a sample, a column per level that occurs.
   *
   * @param margins what to calibrate to; levels of one margin follow each other in their order
   */
  public static Auxiliaries of(Microdata sample, List<Margin> margins) {
    var crossings = margins.stream().map(margin -> margin.crossing(sample)).toList();
    var values = new ArrayList<double[]>();
    var names = new ArrayList<String>();
    for (int m = 0; m < crossings.size(); m++) {
      values.add(margins.get(m).values(sample));
      for (int c = 0; c < crossings.get(m).size(); c++) {
        names.add(margins.get(m).name(crossings.get(m), c));
      }
    }
    return of(sample.size(), names, crossings, values);
  }

  /**
   * The auxiliaries of units that are already divided; a unit in no combination of a margin has no
   * entry there.
   *
   * @param units number of units
   * @param names of all combinations of the first crossing, then of the second, and so on
   * @param values per crossing what a unit adds to the total of its combination; null for ones
   */
  public static Auxiliaries of(
      int units, List<String> names, List<Crossing> crossings, List<double[]> values) {
    var start = new int[units + 1];
    var column = new int[units * crossings.size()];
    var value = new double[column.length];
    int next = 0;
    for (int k = 0; k < units; k++) {
      int offset = 0;
      for (int m = 0; m < crossings.size(); m++) {
        int combination = crossings.get(m).of()[k];
        if (combination != Codes.NONE) {
          column[next] = offset + combination;
          value[next++] = values.get(m) == null ? 1 : values.get(m)[k];
        }
        offset += crossings.get(m).size();
      }
      start[k + 1] = next;
    }
    return new Auxiliaries(names, start, Arrays.copyOf(column, next), Arrays.copyOf(value, next));
  }

  /** Number of columns. */
  public int columns() {
    return names.size();
  }

  /** Number of units. */
  public int units() {
    return start.length - 1;
  }

  /** x'b of a unit. */
  public double product(int unit, double[] coefficients) {
    double sum = 0;
    for (int i = start[unit]; i < start[unit + 1]; i++) {
      sum += value[i] * coefficients[column[i]];
    }
    return sum;
  }

  /**
   * Σ w x over all units, in their order.
   *
   * @param weights per unit
   */
  public double[] totals(double[] weights) {
    var sums = new CompensatedSums(columns());
    for (int k = 0; k < units(); k++) {
      for (int i = start[k]; i < start[k + 1]; i++) {
        sums.add(column[i], weights[k] * value[i]);
      }
    }
    return sums.values();
  }

  /**
   * Sums that carry along what rounding lost, so that a margin over millions of units is met to the
   * last digits.
   *
   * @see "Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen"
   */
  static final class CompensatedSums {
    private final double[] sum;
    private final double[] lost;

    CompensatedSums(int size) {
      sum = new double[size];
      lost = new double[size];
    }

    void add(int index, double term) {
      double next = sum[index] + term;
      lost[index] +=
          Math.abs(sum[index]) >= Math.abs(term)
              ? (sum[index] - next) + term
              : (term - next) + sum[index];
      sum[index] = next;
    }

    double[] values() {
      var values = new double[sum.length];
      for (int j = 0; j < values.length; j++) {
        values[j] = sum[j] + lost[j];
      }
      return values;
    }
  }
}
