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

  private final long[] keys;
  private double[] times;
  private int[] units;
  private int rings;

  /** All rings up to a lap, unit after unit. */
  private Race(long[] keys, double lap) {
    this.keys = keys;
    times = new double[2 * keys.length];
    units = new int[times.length];
    for (int unit = 0; unit < keys.length; unit++) {
      double time = next(keys[unit], 0, 0);
      for (int ring = 1; time <= lap; ring++) {
        add(unit, time);
        time = next(keys[unit], ring, time);
      }
    }
  }

  /**
   * Holds the race of one stratum in one replicate.
   *
   * @param keys key of each unit in this replicate, all different
   * @param draws number of draws
   * @return number of times that each unit was drawn; adds up to {@code draws}
   */
  static int[] run(long[] keys, int draws) {
    double lap = FIRST_LAP;
    var race = new Race(keys, lap);
    while (race.rings < draws) {
      lap *= 2;
      race = new Race(keys, lap);
    }
    return draws == 0 ? new int[keys.length] : race.counts(draws);
  }

  private void add(int unit, double time) {
    if (rings == times.length) {
      times = Arrays.copyOf(times, 2 * rings);
      units = Arrays.copyOf(units, 2 * rings);
    }
    times[rings] = time;
    units[rings++] = unit;
  }

  private int[] counts(int draws) {
    double last = inOrder(Arrays.copyOf(times, rings), draws - 1);
    var counts = new int[keys.length];
    for (int ring = 0; ring < rings; ring++) {
      counts[units[ring]] += times[ring] <= last ? 1 : 0;
    }
    return counts;
  }

  /** The number that has a place in the order of some, which are moved about. */
  private static double inOrder(double[] numbers, int place) {
    int from = 0;
    int to = numbers.length - 1;
    while (from < to) {
      double middle = numbers[from + to >>> 1];
      int low = from;
      int high = to;
      while (low <= high) {
        if (numbers[low] < middle) {
          low++;
        } else if (numbers[high] > middle) {
          high--;
        } else {
          double swapped = numbers[low];
          numbers[low++] = numbers[high];
          numbers[high--] = swapped;
        }
      }
      from = place >= low ? low : from;
      to = place <= high ? high : to;
      if (place > high && place < low) {
        return middle;
      }
    }
    return numbers[place];
  }

  /** StrictMath: the same bits on every machine. */
  private static double next(long key, int ring, double time) {
    return time - StrictMath.log(KeyedHash.uniform(key, ring));
  }
}
