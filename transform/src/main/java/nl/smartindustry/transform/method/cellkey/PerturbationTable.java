package nl.smartindustry.transform.method.cellkey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The p-table: for each count how likely each change is. A change is at most the largest; counts
 * stay as they are on average, exactly; nought stays nought; no count becomes one of those that are
 * never printed. From some count on all are alike.
 *
 * @param rows by count; the last is that of all larger ones
 */
public record PerturbationTable(List<Row> rows) {
  private static final int MOST = 10;

  /** Probabilities are multiples of this part. */
  private static final long PARTS = RecordKeys.MODULUS / RecordKeys.LEAST;

  /**
   * How a count changes.
   *
   * @param changes ascending
   * @param probabilities in units of one {@link RecordKeys#MODULUS}th; they sum to it
   */
  public record Row(int[] changes, long[] probabilities) {
    private boolean hasChange(long change) {
      return IntStream.range(0, changes.length)
          .anyMatch(i -> changes[i] == change && probabilities[i] > 0);
    }

    private int change(long key) {
      long left = key;
      for (int i = 0; i < changes.length; i++) {
        left -= probabilities[i];
        if (left < 0) {
          return changes[i];
        }
      }
      throw new IllegalArgumentException("Key %d: not below %d".formatted(key, RecordKeys.MODULUS));
    }
  }

  public PerturbationTable {
    rows = List.copyOf(rows);
  }

  /**
   * Computes it.
   *
   * @param largest change of a count; from 1 to 10
   * @param variance of the changes; counts that are too small for it, or too near to those that are
   *     not printed, have a smaller one
   * @param unprinted no count from 1 to this is printed; 0 for none
   * @throws IllegalArgumentException saying what does not fit together
   */
  public static PerturbationTable of(int largest, double variance, int unprinted) {
    if (largest < 1 || largest > MOST || unprinted < 0 || unprinted >= MOST) {
      throw new IllegalArgumentException(
          "largest change %d, unprinted %d (from 1 to %d, from 0 to %d)"
              .formatted(largest, unprinted, MOST, MOST - 1));
    }
    double even = largest * (largest + 1) / 3.0;
    if (!(variance > 0 && variance <= even)) {
      throw new IllegalArgumentException(
          "variance %s (above 0, at most %s where no change is larger than %d)"
              .formatted(variance, even, largest));
    }
    var rows = new ArrayList<Row>();
    rows.add(new Row(new int[] {0}, new long[] {RecordKeys.MODULUS}));
    for (int count = 1; count <= largest + unprinted + 1; count++) {
      rows.add(row(count, largest, variance, unprinted));
    }
    return new PerturbationTable(rows);
  }

  private static Row row(int count, int largest, double variance, int unprinted) {
    var changes =
        IntStream.rangeClosed(-Math.min(count, largest), largest)
            .filter(change -> count + change == 0 || count + change > unprinted)
            .toArray();
    var found =
        changes.length < 2 || changes[0] > 0 || changes[changes.length - 1] < 0
            ? null
            : new MaximumEntropy(changes, variance).probabilities();
    if (found == null) {
      throw new IllegalArgumentException(
          ("variance %s: a count of %d cannot change so little on both sides, or not by more than"
                  + " %d, where none from 1 to %d is printed")
              .formatted(variance, count, largest, unprinted));
    }
    return new Row(changes, exact(changes, found));
  }

  /**
   * Whole numbers near the probabilities, whose sum and mean are exact: two of them see to that.
   */
  private static long[] exact(int[] changes, double[] near) {
    int pair = 0;
    for (int i = 1; i + 1 < near.length; i++) {
      pair = near[i] + near[i + 1] > near[pair] + near[pair + 1] ? i : pair;
    }
    var exact = new long[near.length];
    long left = PARTS;
    long mean = 0;
    for (int i = 0; i < near.length; i++) {
      if (i != pair && i != pair + 1) {
        long parts = Math.round(near[i] * PARTS);
        exact[i] = parts * RecordKeys.LEAST;
        left -= parts;
        mean += parts * changes[i];
      }
    }
    long apart = changes[pair + 1] - changes[pair];
    exact[pair] = (left * changes[pair + 1] + mean) * (RecordKeys.LEAST / apart);
    exact[pair + 1] = left * RecordKeys.LEAST - exact[pair];
    return exact;
  }

  /**
   * The count that is printed.
   *
   * @param key of the cell: the sum of the keys of what is counted
   */
  public long printed(long count, long key) {
    return count + row(count).change(key);
  }

  /** From the least to the largest of some counts. */
  public record Counts(long least, long most) {}

  /** The counts that may be behind a printed one. */
  public Counts behind(long printed) {
    long far = rows.size();
    var counts =
        LongStream.rangeClosed(Math.max(0, printed - far), printed + far)
            .filter(count -> row(count).hasChange(printed - count))
            .summaryStatistics();
    return new Counts(counts.getMin(), counts.getMax());
  }

  /** How a count changes. */
  public Row row(long count) {
    return rows.get((int) Math.min(count, rows.size() - 1L));
  }
}
