package nl.smartindustry.ingest.rule.confront;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.smartindustry.ingest.rule.Asked.Statistic;
import nl.smartindustry.ingest.rule.RecordCounts;

/**
 * What is known of the values of a measure, of a part or of a whole delivery.
 *
 * @param count of values
 * @param sum of them, added in the order of the file
 * @param lost what rounding took from the sum (Neumaier 1974), so that the order of adding parts
 *     does not show
 * @param positive how many values lie in each bucket of a logarithmic scale
 * @param negative the same of minus the values below zero
 */
public record Measured(
    long count,
    double sum,
    double lost,
    NavigableMap<Integer, Long> positive,
    NavigableMap<Integer, Long> negative)
    implements java.io.Serializable {
  /** No value yet. */
  public static final Measured NONE = new Measured(0, 0, 0, new TreeMap<>(), new TreeMap<>());

  /**
   * How far a median may be off, relatively: 1 in 1000. Buckets are those of Masson, Rim and Lee
   * (2019), DDSketch, PVLDB 12(12), section 2: counts add up whatever the order, and memory grows
   * with the logarithm of the range of the values.
   */
  private static final double ACCURACY = 0.001;

  private static final double STEP = Math.log((1 + ACCURACY) / (1 - ACCURACY));

  public Measured {
    positive = new TreeMap<>(positive);
    negative = new TreeMap<>(negative);
  }

  static int bucket(double magnitude) {
    return (int) Math.ceil(Math.log(magnitude) / STEP);
  }

  /** The same of the values of both. */
  public Measured plus(Measured other) {
    double both = sum + other.sum;
    double error =
        Math.abs(sum) >= Math.abs(other.sum) ? sum - both + other.sum : other.sum - both + sum;
    return new Measured(
        count + other.count,
        both,
        lost + other.lost + error,
        RecordCounts.sum(positive, other.positive),
        RecordCounts.sum(negative, other.negative));
  }

  /** The value of a statistic; not a number where there are no values. */
  public double value(Statistic statistic) {
    return switch (statistic) {
      case COUNT -> count;
      case SUM -> sum + lost;
      case MEAN -> (sum + lost) / count;
      case MEDIAN -> median();
    };
  }

  private double median() {
    if (count == 0) {
      return Double.NaN;
    }
    long rank = (count + 1) / 2;
    for (var bucket : negative.descendingMap().entrySet()) {
      rank -= bucket.getValue();
      if (rank <= 0) {
        return -middle(bucket.getKey());
      }
    }
    rank -= count - total(negative) - total(positive);
    if (rank <= 0) {
      return 0;
    }
    for (var bucket : positive.entrySet()) {
      rank -= bucket.getValue();
      if (rank <= 0) {
        return middle(bucket.getKey());
      }
    }
    throw new IllegalStateException("A measure counts more values than its buckets");
  }

  private static double middle(int bucket) {
    return Math.exp(bucket * STEP) * (1 - ACCURACY);
  }

  private static long total(Map<Integer, Long> buckets) {
    return buckets.values().stream().mapToLong(Long::longValue).sum();
  }
}
