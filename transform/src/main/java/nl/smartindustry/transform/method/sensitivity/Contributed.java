package nl.smartindustry.transform.method.sensitivity;

import java.util.Arrays;

/**
 * What enterprises, or holdings, put into a cell, as far as rules need to know it. All amounts are
 * sizes, without sign, in one small unit.
 *
 * @param contributors how many put in more than nothing; unweighted
 * @param zeros how many are in the cell and put in nothing
 * @param total of all; weighted where there are weights
 * @param largest the largest amounts, descending: as many as rules ask for; empty for a count
 * @param asking the largest of those who asked for protection; 0 without
 */
public record Contributed(long contributors, long zeros, long total, long[] largest, long asking) {
  private static final long[] NONE = {};

  /** A count: all put in the same. */
  public static Contributed count(long contributors) {
    return new Contributed(contributors, 0, contributors, NONE, 0);
  }

  /** An amount of which the largest are known. */
  public static Contributed amount(long contributors, long total, long... largest) {
    return new Contributed(contributors, 0, total, largest, 0);
  }

  /** Those who put something in; where there are none, those who put in nothing. */
  long all() {
    return contributors == 0 ? zeros : contributors;
  }

  boolean isCount() {
    return largest.length == 0;
  }

  /** The largest so many together. */
  long largest(int n) {
    return Arrays.stream(largest, 0, Math.min(n, largest.length)).sum();
  }
}
