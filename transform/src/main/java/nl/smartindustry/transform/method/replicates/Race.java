package nl.smartindustry.transform.method.replicates;

import java.util.Arrays;

/**
 * Draws with replacement, with equal probabilities, by a race: every unit has a clock that rings at
 * intervals with the exponential distribution, and the first m rings of a stratum are its draws.
 *
 * <p>Each next ring is any unit's with the same probability, whatever rang before, so the numbers
 * of rings are multinomial, exactly. A clock depends on the seed, the identifier and the replicate
 * alone. So a unit keeps its draws when rows are reordered, and nearly keeps them (the race of a
 * stratum ends a little sooner or later) when its stratum gains or loses units, or when it moves to
 * another stratum.
 */
final class Race {
  /** In units of the mean interval: by then a stratum of n has about n rings, and needs n − 1. */
  private static final double FIRST_LAP = 1.25;

  private Race() {}

  /**
   * Holds the race of one stratum in one replicate.
   *
   * @param keys key of each unit in this replicate, all different
   * @param draws number of draws
   * @return number of times that each unit was drawn; adds up to {@code draws}
   */
  static int[] run(long[] keys, int draws) {
    double lap = FIRST_LAP;
    var rings = rings(keys, lap);
    while (rings.length < draws) {
      lap *= 2;
      rings = rings(keys, lap);
    }
    Arrays.sort(rings);
    return draws == 0 ? new int[keys.length] : count(keys, rings[draws - 1]);
  }

  private static double[] rings(long[] keys, double lap) {
    var rings = new double[keys.length];
    int found = 0;
    for (long key : keys) {
      double time = next(key, 0, 0);
      for (int ring = 1; time <= lap; ring++) {
        if (found == rings.length) {
          rings = Arrays.copyOf(rings, 2 * found);
        }
        rings[found++] = time;
        time = next(key, ring, time);
      }
    }
    return Arrays.copyOf(rings, found);
  }

  private static int[] count(long[] keys, double last) {
    var counts = new int[keys.length];
    for (int k = 0; k < keys.length; k++) {
      double time = next(keys[k], 0, 0);
      while (time <= last) {
        counts[k]++;
        time = next(keys[k], counts[k], time);
      }
    }
    return counts;
  }

  /** StrictMath: the same bits on every machine. */
  private static double next(long key, int ring, double time) {
    return time - StrictMath.log(KeyedHash.uniform(key, ring));
  }
}
