package nl.smartindustry.transform.method.imputation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
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

  /** How many units took each level, by its name; levels that nobody took are left out. */
  List<Tally> routes(int[] route) {
    var tallies = new ArrayList<Tally>();
    for (int level = 0; level < levels.size(); level++) {
      int wanted = level;
      int units = (int) Arrays.stream(route).filter(taken -> taken == wanted).count();
      if (units > 0) {
        tallies.add(new Tally(name(level), units));
      }
    }
    return tallies;
  }

  private String name(int level) {
    var by = levels.get(level).by();
    return by.isEmpty() ? Crossing.ALL : String.join(" x ", by);
  }

  /**
   * Units still without a value, by reason.
   *
   * @param lacking what a unit needs to borrow at all and does not have, or null, by unit
   */
  List<Tally> left(double[] values, String[] lacking) {
    var counts = new TreeMap<String, Integer>();
    for (int k = 0; k < values.length; k++) {
      if (Double.isNaN(values[k])) {
        var reason = lacking[k] == null ? "no donor in " + label(k) : lacking[k];
        counts.merge(reason, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream().map(e -> new Tally(e.getKey(), e.getValue())).toList();
  }

  private String label(int unit) {
    int last = levels.size() - 1;
    int at = at(last, unit);
    return at == Codes.NONE ? "any class" : levels.get(last).label(at);
  }
}
