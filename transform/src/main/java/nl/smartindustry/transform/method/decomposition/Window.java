package nl.smartindustry.transform.method.decomposition;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Two years of a panel, enterprise by enterprise in the order of their names, whatever the order of
 * the rows.
 *
 * @param before per enterprise its row of the first year; {@link #NONE} without a record
 * @param after the same of the last year
 */
public record Window(Panel panel, long from, long to, int[] before, int[] after) {
  static final int NONE = -1;

  public static Window of(Panel panel, long from, long to) {
    var before = new int[panel.units().levels().size()];
    var after = before.clone();
    Arrays.fill(before, NONE);
    Arrays.fill(after, NONE);
    for (int row = 0; row < panel.size(); row++) {
      int unit = panel.units().of()[row];
      if (panel.period()[row] == from) {
        before[unit] = row;
      } else if (panel.period()[row] == to) {
        after[unit] = row;
      }
    }
    return new Window(panel, from, to, before, after);
  }

  /**
   * Who stays, enters, exits or is dropped in a group of rows. One that is in the group in one year
   * and outside it in the other existed in both: within the group it is dropped, not born or dead.
   */
  public Members members(IntPredicate group) {
    var sorted = new Sorting(before.length);
    for (int unit = 0; unit < before.length; unit++) {
      int first = before[unit] != NONE && group.test(before[unit]) ? before[unit] : NONE;
      int last = after[unit] != NONE && group.test(after[unit]) ? after[unit] : NONE;
      sorted.add(standing(unit, first, last), first, last);
    }
    return sorted.members();
  }

  private Standing standing(int unit, int first, int last) {
    boolean validFirst = valid(first);
    boolean validLast = valid(last);
    if (validFirst && validLast) {
      return Standing.STAYER;
    }
    if (validLast && !valid(before[unit])) {
      boolean entered = panel.lives().entered(last, from, to, before[unit] != NONE);
      return entered ? Standing.ENTRANT : Standing.DROPPED;
    }
    if (validFirst && !valid(after[unit])) {
      boolean left = panel.lives().left(first, from, to, after[unit] != NONE);
      return left ? Standing.EXIT : Standing.DROPPED;
    }
    return first == NONE && last == NONE ? Standing.ABSENT : Standing.DROPPED;
  }

  private boolean valid(int row) {
    return row != NONE && panel.isValid(row);
  }

  private enum Standing {
    STAYER,
    ENTRANT,
    EXIT,
    DROPPED,
    ABSENT
  }

  /** Fills the lists of rows; an entrant's invalid row of the first year is dropped. */
  private static final class Sorting {
    private final int[][] rows;
    private final int[] sizes = new int[5];
    private int droppedUnits;

    Sorting(int units) {
      rows =
          new int[][] {
            new int[units], new int[units], new int[units], new int[units], new int[2 * units]
          };
    }

    void add(Standing standing, int first, int last) {
      switch (standing) {
        case STAYER -> {
          put(0, first);
          put(1, last);
        }
        case ENTRANT -> {
          put(2, last);
          put(4, first);
        }
        case EXIT -> {
          put(3, first);
          put(4, last);
        }
        case DROPPED -> {
          droppedUnits++;
          put(4, first);
          put(4, last);
        }
        case ABSENT -> {}
      }
    }

    private void put(int list, int row) {
      if (row != NONE) {
        rows[list][sizes[list]++] = row;
      }
    }

    Members members() {
      var cut = new int[5][];
      Arrays.setAll(cut, i -> Arrays.copyOf(rows[i], sizes[i]));
      return new Members(cut[0], cut[1], cut[2], cut[3], cut[4], droppedUnits);
    }
  }
}
