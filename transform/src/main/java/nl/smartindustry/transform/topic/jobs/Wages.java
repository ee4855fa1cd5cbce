package nl.smartindustry.transform.topic.jobs;

import java.util.stream.IntStream;

/**
 * Hourly wages of jobs by the cent, each as many times as there were ends of months at which a job
 * paid it: bounded by the wages there can be. A quantile is the smallest wage that at least that
 * part of the jobs is paid at most (inverse of the distribution); what is shown instead is the mean
 * of the jobs nearest to it.
 */
final class Wages {
  private static final int MONTHS = 12;
  private static final double CENTS = 100;

  /** Open addressing: a wage and its number at the same place; a number of 0 is no wage. */
  private long[] wages = new long[1 << 6];

  private long[] counts = new long[wages.length];
  private int distinct;
  private long size;
  private long[] order;

  void add(long cents, long monthEnds) {
    if (monthEnds <= 0) {
      throw new IllegalArgumentException("A wage %d times (at least once)".formatted(monthEnds));
    }
    size = Math.addExact(size, monthEnds);
    order = null;
    put(cents, monthEnds);
    if (2 * distinct > wages.length) {
      grow();
    }
  }

  /** Adds all of others. */
  void add(Wages others) {
    for (long cents : others.inOrder()) {
      add(cents, others.monthEnds(cents));
    }
  }

  /** Jobs in it, a mean over the year. */
  double jobs() {
    return (double) size / MONTHS;
  }

  /** The place of a quantile in the order of wages, from 1. */
  private long place(double share) {
    return Math.max(1, (long) Math.ceil(share * size * (1 - 1e-12)));
  }

  /**
   * A quantile as it may be shown, in euro.
   *
   * @param neighbours jobs, a whole year each, around its place whose mean is taken
   */
  double quantile(double share, int neighbours) {
    long half = (long) neighbours * MONTHS / 2;
    long first = Math.max(1, place(share) - half);
    long last = Math.min(size, place(share) + half);
    long before = 0;
    long sum = 0;
    for (long cents : inOrder()) {
      long count = monthEnds(cents);
      long from = Math.max(first, before + 1);
      long until = Math.min(last, before + count);
      if (until >= from) {
        sum = Math.addExact(sum, Math.multiplyExact(cents, until - from + 1));
      }
      before += count;
    }
    return sum / CENTS / (last - first + 1);
  }

  /** At how many ends of months a job paid a wage. */
  long monthEnds(long cents) {
    return counts[slot(cents)];
  }

  /** The wages in order, each once. */
  long[] inOrder() {
    if (order == null) {
      var used = IntStream.range(0, counts.length).filter(i -> counts[i] > 0);
      order = used.mapToLong(i -> wages[i]).sorted().toArray();
    }
    return order;
  }

  private void put(long cents, long monthEnds) {
    int slot = slot(cents);
    if (counts[slot] == 0) {
      wages[slot] = cents;
      distinct++;
    }
    counts[slot] = Math.addExact(counts[slot], monthEnds);
  }

  private int slot(long cents) {
    int slot = (int) (cents * 0x9E3779B97F4A7C15L >>> 32) & wages.length - 1;
    while (counts[slot] > 0 && wages[slot] != cents) {
      slot = slot + 1 & wages.length - 1;
    }
    return slot;
  }

  private void grow() {
    var known = wages;
    var times = counts;
    wages = new long[2 * known.length];
    counts = new long[wages.length];
    distinct = 0;
    for (int i = 0; i < known.length; i++) {
      if (times[i] > 0) {
        put(known[i], times[i]);
      }
    }
  }
}
