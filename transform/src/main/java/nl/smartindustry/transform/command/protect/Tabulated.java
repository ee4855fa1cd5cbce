package nl.smartindustry.transform.command.protect;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.smartindustry.transform.method.sensitivity.Contributed;

/**
 * What is in the cells of a grid.
 *
 * @param tallies by cell, null for one that is empty
 * @param decimals of the values
 * @param negative whether a contribution is below 0, so that no cell is known not to be
 * @param known by sole contributor the cells that only this one is in
 */
record Tabulated(
    Tally[] tallies, int decimals, boolean negative, List<int[]> known, Merging merging) {

  /**
   * A cell that is not empty.
   *
   * @param value in units of the last decimal
   * @param frequency contributors, unweighted
   */
  record Tally(long value, long frequency, Contributed enterprises, Contributed holdings) {

    /**
     * Cells that have no part in common.
     *
     * @param apart whether no contributor is in two of them; else one is taken to be the largest of
     *     all, which is at least as sensitive as what they are
     */
    static Tally together(List<Tally> cells, boolean apart) {
      var none = new Contributed(0, 0, 0, new long[0], 0);
      var all = new Tally(0, 0, none, none);
      for (var of : cells) {
        all =
            new Tally(
                Decimals.sum(all.value(), of.value()),
                all.frequency() + of.frequency(),
                together(all.enterprises(), of.enterprises(), apart),
                together(all.holdings(), of.holdings(), apart));
      }
      return all;
    }

    private static Contributed together(Contributed one, Contributed other, boolean apart) {
      long contributors = together(one.contributors(), other.contributors(), apart);
      return new Contributed(
          contributors,
          together(one.zeros(), other.zeros(), apart),
          Decimals.sum(one.total(), other.total()),
          apart ? largest(one.largest(), other.largest()) : sums(one.largest(), other.largest()),
          one.asking() + other.asking());
    }

    private static long together(long one, long other, boolean apart) {
      return apart ? one + other : Math.max(one, other);
    }

    /** The largest of two lists, as many as the longer has. */
    private static long[] largest(long[] one, long[] other) {
      long[] all = LongStream.concat(Arrays.stream(one), Arrays.stream(other)).sorted().toArray();
      return IntStream.range(0, Math.max(one.length, other.length))
          .mapToLong(i -> all[all.length - 1 - i])
          .toArray();
    }

    private static long[] sums(long[] one, long[] other) {
      return IntStream.range(0, Math.max(one.length, other.length))
          .mapToLong(i -> (i < one.length ? one[i] : 0) + (i < other.length ? other[i] : 0))
          .toArray();
    }
  }

  /** The contributors of several cells together, which have no part in common. */
  @FunctionalInterface
  interface Merging {
    Tally together(int[] cells);
  }

  static List<int[]> arrays(Collection<List<Integer>> lists) {
    return lists.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toList();
  }
}
