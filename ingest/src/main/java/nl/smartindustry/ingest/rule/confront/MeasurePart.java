package nl.smartindustry.ingest.rule.confront;

import java.util.TreeMap;
import nl.smartindustry.ingest.rule.Asked.Statistic;

/** The values of a measure that one task sees. */
public final class MeasurePart {
  private final boolean buckets;
  private final TreeMap<Integer, Long> positive = new TreeMap<>();
  private final TreeMap<Integer, Long> negative = new TreeMap<>();
  private long count;
  private double sum;
  private double lost;

  public MeasurePart(Statistic statistic) {
    this.buckets = statistic == Statistic.MEDIAN;
  }

  public void add(double value) {
    count++;
    double next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
    if (buckets && value != 0) {
      var side = value > 0 ? positive : negative;
      side.merge(Measured.bucket(Math.abs(value)), 1L, Long::sum);
    }
  }

  public Measured measured() {
    return new Measured(count, sum, lost, positive, negative);
  }
}
