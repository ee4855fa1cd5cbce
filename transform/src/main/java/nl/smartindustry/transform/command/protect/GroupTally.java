package nl.smartindustry.transform.command.protect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.command.protect.ProtectSpec.Weighted;
import nl.smartindustry.transform.method.sensitivity.Contributed;

/**
 * What contributors of one kind, enterprises or holdings, put into a cell.
 *
 * @param group by record its contributor
 * @param slots how many of the largest contributions are asked for; 0 for a count
 */
record GroupTally(ContributionRecords records, int[] group, Weighted weighted, int slots) {

  /**
   * Adds up.
   *
   * @param cell its records, those of one contributor one after the other
   */
  Contributed of(int[] cell) {
    var sums = new Sums(slots);
    for (int from = 0; from < cell.length; ) {
      int to = from + 1;
      while (to < cell.length && group[cell[to]] == group[cell[from]]) {
        to++;
      }
      add(sums, cell, from, to);
      from = to;
    }
    if (weighted == Weighted.REPEATED && slots > 0) {
      sums.fill(unit());
    }
    return new Contributed(sums.contributors, sums.zeros, sums.total, sums.largest, sums.asking);
  }

  /** The only contributor, also among those who put in nothing, for it cannot know that; or -1. */
  int sole(int[] cell) {
    boolean several = group[cell[0]] != group[cell[cell.length - 1]];
    return several || records.counts() && of(cell).contributors() > 1 ? -1 : group[cell[0]];
  }

  private void add(Sums sums, int[] cell, int from, int to) {
    long size = 0;
    long weightedSize = 0;
    boolean puts = false;
    boolean asked = false;
    for (int i = from; i < to; i++) {
      long value = records.values().values()[cell[i]];
      long weight = records.weights().values()[cell[i]];
      size = Decimals.sum(size, value);
      weightedSize = Decimals.sum(weightedSize, Decimals.product(value, weight));
      puts |= value != 0;
      asked |= records.hasAsked(cell[i]);
    }
    sums.contributors += records.counts() ? size : puts ? 1 : 0;
    sums.zeros += puts || records.counts() ? 0 : 1;
    sums.total = Decimals.sum(sums.total, Math.abs(weightedSize));
    long own = Decimals.product(Math.abs(size), unit());
    sums.asking = asked ? Math.max(sums.asking, own) : sums.asking;
    if (weighted == Weighted.SAMPLE) {
      sums.insert(own);
    } else if (slots > 0) {
      layers(sums, cell, from, to);
    }
  }

  /**
   * All records of a contributor count as often as the one of the smallest weight, the others
   * further as often as the next.
   */
  private void layers(Sums sums, int[] cell, int from, int to) {
    int[] byWeight =
        IntStream.range(from, to)
            .mapToObj(i -> cell[i])
            .sorted(Comparator.comparingLong(record -> records.weights().values()[record]))
            .mapToInt(Integer::intValue)
            .toArray();
    long left = 0;
    for (int record : byWeight) {
      left += records.values().values()[record];
    }
    long below = 0;
    for (int record : byWeight) {
      long weight = records.weights().values()[record];
      if (weight > below) {
        sums.layers.add(new Layer(Math.abs(left), weight - below));
        below = weight;
      }
      left -= records.values().values()[record];
    }
  }

  /** Units of a weight's last decimal in one. */
  private long unit() {
    long unit = 1;
    for (int i = 0; i < records.weights().decimals(); i++) {
      unit *= 10;
    }
    return unit;
  }

  /** What is put in together, and how often, in units of a weight's last decimal. */
  private record Layer(long size, long times) {}

  /** What has been added so far. */
  private static final class Sums {
    private final long[] largest;
    private final List<Layer> layers = new ArrayList<>();
    private long contributors;
    private long zeros;
    private long total;
    private long asking;

    Sums(int slots) {
      largest = new long[slots];
    }

    void insert(long size) {
      for (int i = 0; i < largest.length; i++) {
        if (size > largest[i]) {
          System.arraycopy(largest, i, largest, i + 1, largest.length - 1 - i);
          largest[i] = size;
          return;
        }
      }
    }

    /** Gives each of the largest one unit's worth of the largest layers. */
    void fill(long unit) {
      layers.sort(Comparator.comparingLong(Layer::size).reversed());
      int slot = 0;
      long room = unit;
      for (var layer : layers) {
        for (long times = layer.times(); times > 0 && slot < largest.length; ) {
          long taken = Math.min(times, room);
          largest[slot] = Decimals.sum(largest[slot], Decimals.product(layer.size(), taken));
          times -= taken;
          room -= taken;
          slot += room == 0 ? 1 : 0;
          room = room == 0 ? unit : room;
        }
      }
    }
  }
}
