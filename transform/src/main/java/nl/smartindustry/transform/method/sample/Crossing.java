package nl.smartindustry.transform.method.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Units divided by the combinations of levels that occur. A unit that lacks a level of any column
 * is in none.
 *
 * @param by names of the crossed columns; empty for the whole population
 * @param of per unit the index of its combination, or {@link Codes#NONE}
 * @param combinations the levels of each combination, in the order of {@code by}; sorted by the
 *     order of the levels
 */
public record Crossing(List<String> by, int[] of, List<List<String>> combinations) {
  /** How the whole population is called. */
  public static final String ALL = "ALL";

  public Crossing {
    by = List.copyOf(by);
    combinations = List.copyOf(combinations);
  }

  /** Crosses columns of the same units. */
  public static Crossing of(List<String> by, List<Codes> columns, int units) {
    var keys = new long[units];
    long size = 1;
    for (var column : columns) {
      size = Math.multiplyExact(size, Math.max(1, column.levels().size()));
      for (int k = 0; k < units; k++) {
        int level = column.of()[k];
        keys[k] = keys[k] < 0 || level < 0 ? -1 : keys[k] * column.levels().size() + level;
      }
    }
    var found = Arrays.stream(keys).filter(key -> key >= 0).distinct().sorted().toArray();
    var of = new int[units];
    for (int k = 0; k < units; k++) {
      of[k] = keys[k] < 0 ? Codes.NONE : Arrays.binarySearch(found, keys[k]);
    }
    var combinations = new ArrayList<List<String>>();
    for (long key : found) {
      combinations.add(levels(key, columns));
    }
    return new Crossing(by, of, combinations);
  }

  private static List<String> levels(long key, List<Codes> columns) {
    var levels = new String[columns.size()];
    long rest = key;
    for (int c = levels.length - 1; c >= 0; c--) {
      var column = columns.get(c).levels();
      levels[c] = column.get((int) (rest % column.size()));
      rest /= column.size();
    }
    return List.of(levels);
  }

  /** Number of combinations. */
  public int size() {
    return combinations.size();
  }

  /** The units of each combination, in their order. */
  public int[][] members() {
    var sizes = new int[size()];
    for (int combination : of) {
      if (combination >= 0) {
        sizes[combination]++;
      }
    }
    var members = new int[size()][];
    Arrays.setAll(members, c -> new int[sizes[c]]);
    Arrays.fill(sizes, 0);
    for (int k = 0; k < of.length; k++) {
      if (of[k] >= 0) {
        members[of[k]][sizes[of[k]]++] = k;
      }
    }
    return members;
  }

  /** Each combination as one level. */
  public Codes codes() {
    return new Codes(of, IntStream.range(0, size()).mapToObj(this::label).toList());
  }

  /** {@code ALL}, or {@code sector=Industry;size=S2_10-19}. */
  public String label(int combination) {
    if (by.isEmpty()) {
      return ALL;
    }
    var parts = new ArrayList<String>();
    for (int c = 0; c < by.size(); c++) {
      parts.add(by.get(c) + "=" + combinations.get(combination).get(c));
    }
    return parts.stream().collect(Collectors.joining(";"));
  }
}
