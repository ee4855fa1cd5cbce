package nl.smartindustry.transform.command.protect;

import java.util.Collection;
import java.util.List;
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
  record Tally(long value, long frequency, Contributed enterprises, Contributed holdings) {}

  /** The contributors of several cells together, which have no part in common. */
  @FunctionalInterface
  interface Merging {
    Tally together(int[] cells);
  }

  static List<int[]> arrays(Collection<List<Integer>> lists) {
    return lists.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toList();
  }
}
