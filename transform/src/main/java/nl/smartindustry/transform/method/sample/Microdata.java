package nl.smartindustry.transform.method.sample;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * The units of one sample or frame, one row per unit, in the order of the source.
 *
 * <p>A column holds numbers (NaN where the item is missing) or codes. Asking for what is not there,
 * or for numbers of a column of codes, is refused by name.
 */
public final class Microdata {
  private final String name;
  private final int size;
  private final Map<String, double[]> numbers;
  private final Map<String, Codes> codes;
  private final Map<String, Codes> classified = new ConcurrentHashMap<>();

  /**
   * A table of units.
   *
   * @param name what messages call it, such as its file
   * @param numbers columns of numbers, by name; never an infinite value
   * @param codes columns of codes, by name
   */
  public Microdata(String name, int size, Map<String, double[]> numbers, Map<String, Codes> codes) {
    this.name = name;
    this.size = size;
    this.numbers = new LinkedHashMap<>(numbers);
    this.codes = new LinkedHashMap<>(codes);
    numbers.forEach((column, values) -> check(column, values.length));
    codes.forEach((column, values) -> check(column, values.size()));
  }

  private void check(String column, int length) {
    if (length != size) {
      throw new IllegalArgumentException(
          "Column '%s' of %s: %d values (%d units)".formatted(column, name, length, size));
    }
  }

  public String name() {
    return name;
  }

  /** Number of units. */
  public int size() {
    return size;
  }

  /** All column names: numbers first, then codes. */
  public List<String> columns() {
    return java.util.stream.Stream.concat(numbers.keySet().stream(), codes.keySet().stream())
        .toList();
  }

  public boolean has(String column) {
    return numbers.containsKey(column) || codes.containsKey(column);
  }

  public boolean isNumber(String column) {
    return numbers.containsKey(column);
  }

  /** A column of numbers; NaN is a missing item. Not to be written to. */
  public double[] numbers(String column) {
    var found = numbers.get(column);
    if (found == null) {
      throw Refusal.definitions(
          "%s, column '%s': %s (a column of numbers)",
          name, column, codes.containsKey(column) ? "holds text" : "not there, found " + columns());
    }
    return found;
  }

  /** Any column as codes; a whole number is its digits, no decimal point. */
  public Codes codes(String column) {
    var found = codes.get(column);
    if (found != null) {
      return found;
    }
    if (!numbers.containsKey(column)) {
      throw Refusal.definitions("%s, column '%s': not there, found %s", name, column, columns());
    }
    return classified.computeIfAbsent(column, asked -> classify(numbers.get(asked)));
  }

  /** The crossing of columns: every combination that occurs is a level, its codes in order. */
  public Crossing crossing(List<String> by) {
    return Crossing.of(by, by.stream().map(this::codes).toList(), size);
  }

  /** This table with one more column of numbers, or another in its place. */
  public Microdata with(String column, double[] values) {
    var more = new LinkedHashMap<>(numbers);
    more.put(column, values);
    var others = new LinkedHashMap<>(codes);
    others.remove(column);
    return new Microdata(name, size, more, others);
  }

  /** This table with one more column of codes, or another in its place. */
  public Microdata with(String column, Codes values) {
    var others = new LinkedHashMap<>(codes);
    others.put(column, values);
    var rest = new LinkedHashMap<>(numbers);
    rest.remove(column);
    return new Microdata(name, size, rest, others);
  }

  /** The units at these places, in their order; codes keep all their levels. */
  public Microdata rows(int[] at) {
    var some = new LinkedHashMap<>(numbers);
    some.replaceAll((column, of) -> Arrays.stream(at).mapToDouble(k -> of[k]).toArray());
    var others = new LinkedHashMap<>(codes);
    others.replaceAll((column, of) -> of.rows(at));
    return new Microdata(name, at.length, some, others);
  }

  private static Codes classify(double[] values) {
    var index = new TreeMap<Double, Integer>();
    for (double value : values) {
      if (!Double.isNaN(value)) {
        index.put(value + 0.0, 0);
      }
    }
    int next = 0;
    for (var entry : index.entrySet()) {
      entry.setValue(next++);
    }
    var of = new int[values.length];
    for (int k = 0; k < of.length; k++) {
      of[k] = Double.isNaN(values[k]) ? Codes.NONE : index.get(values[k] + 0.0);
    }
    return new Codes(of, index.keySet().stream().map(Microdata::text).toList());
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
