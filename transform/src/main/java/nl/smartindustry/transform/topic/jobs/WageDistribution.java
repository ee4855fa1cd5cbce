package nl.smartindustry.transform.topic.jobs;

import java.util.Map;
import java.util.TreeMap;

/**
 * Hourly wages of jobs by the cent, each as many times as there were ends of months at which a job
 * paid it. A quantile is the smallest wage that at least that part of the jobs is paid at most
 * (inverse of the distribution); what is shown instead is the mean of the jobs nearest to it.
 */
final class WageDistribution {
  private static final int MONTHS = 12;
  private static final double CENTS = 100;

  private final TreeMap<Long, Long> counts = new TreeMap<>();
  private long size;

  void add(long cents, long monthEnds) {
    counts.merge(cents, monthEnds, Math::addExact);
    size = Math.addExact(size, monthEnds);
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
    for (Map.Entry<Long, Long> one : counts.entrySet()) {
      long from = Math.max(first, before + 1);
      long until = Math.min(last, before + one.getValue());
      if (until >= from) {
        sum = Math.addExact(sum, Math.multiplyExact(one.getKey(), until - from + 1));
      }
      before += one.getValue();
    }
    return sum / CENTS / (last - first + 1);
  }
}
