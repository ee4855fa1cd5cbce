package nl.smartindustry.transform.method.imputation;

import java.util.List;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;

/**
 * The classes within which units lend each other values, from fine to coarse: a unit turns to the
 * first in which there is something to borrow.
 *
 * @param levels divisions of the same units
 */
record DonorClasses(List<Crossing> levels) {
  /** No class at all. */
  static final int NONE = -1;

  /** The classes, or all units as one where none are given. */
  static DonorClasses of(List<Crossing> levels, int units) {
    return new DonorClasses(
        levels.isEmpty() ? List.of(Crossing.of(List.of(), List.of(), units)) : levels);
  }

  DonorClasses {
    levels = List.copyOf(levels);
  }

  /** The class of a unit at a level, or {@link Codes#NONE}. */
  int at(int level, int unit) {
    return levels.get(level).of()[unit];
  }

  /** The first level at which the unit's class can lend, or {@link #NONE}. */
  int route(int unit, boolean[][] canLend) {
    for (int level = 0; level < levels.size(); level++) {
      int at = at(level, unit);
      if (at != Codes.NONE && canLend[level][at]) {
        return level;
      }
    }
    return NONE;
  }
}
