package nl.smartindustry.ingest.derived.review;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.derived.review.Anticipation.StratumSums.Sums;

/**
 * What is expected of a record: its value of a year before times how its stratum moved; of a unit
 * without a year before, its size times what its stratum has per unit of size.
 *
 * <p>A stratum moves as the weighted sum of its units does, those left out of which the value more
 * than trebled or fell to less than a third: so an error does not explain itself. With fewer than
 * {@value #ENOUGH} units left, the whole table's movement stands in.
 *
 * @param byStratum by stratum, then by field
 * @param totals what is expected in all, by field
 */
record Anticipation(
    Map<String, Map<String, StratumExpectation>> byStratum, Map<String, Total> totals) {
  private static final int ENOUGH = 5;

  /**
   * Of one field in one stratum.
   *
   * @param trend value per value of a year before
   * @param ratio value per unit of size
   */
  record StratumExpectation(double trend, double ratio) {}

  /**
   * Of one field in all.
   *
   * @param expected weighted sum of what is expected
   * @param difference how much more the reported values add up to
   */
  record Total(double expected, double difference) implements Serializable {
    /** Without a deviation that is looked at apart. */
    Total less(double deviation) {
      return new Total(expected, difference - deviation);
    }
  }

  static Anticipation of(List<StratumSums> strata, Iterable<String> fields) {
    var expected = new TreeMap<String, Map<String, StratumExpectation>>();
    var totals = new TreeMap<String, Total>();
    for (String field : fields) {
      var sums = strata.stream().map(s -> s.byField().get(field)).toList();
      var all = sums.stream().reduce(Sums::plus).orElseThrow();
      var byStratum = new ArrayList<StratumExpectation>();
      double anticipated = 0;
      for (var of : sums) {
        double trend = of.near() >= ENOUGH ? of.now() / of.then() : overall(all);
        double ratio = of.size() > 0 ? of.total() / of.size() : 0;
        byStratum.add(new StratumExpectation(trend, ratio));
        anticipated += trend * of.before() + ratio * of.alone();
      }
      for (int i = 0; i < strata.size(); i++) {
        expected
            .computeIfAbsent(strata.get(i).stratum(), s -> new TreeMap<>())
            .put(field, byStratum.get(i));
      }
      totals.put(field, new Total(anticipated, all.total() - anticipated));
    }
    return new Anticipation(expected, totals);
  }

  private static double overall(Sums all) {
    return all.near() >= ENOUGH ? all.now() / all.then() : 1;
  }

  /**
   * What the records of a stratum add up to, weighted, by field.
   *
   * @param byField sums of each field
   */
  record StratumSums(String stratum, Map<String, Sums> byField) {

    /**
     * Sums of one field over the records of a stratum that have a value.
     *
     * @param total of the values
     * @param now of the values that are near to those of a year before
     * @param then of those values of a year before
     * @param near how many these are
     * @param before of all values of a year before
     * @param alone of the sizes of units without a year before
     * @param size of all sizes
     */
    record Sums(
        double total,
        double now,
        double then,
        long near,
        double before,
        double alone,
        double size) {
      Sums plus(Sums other) {
        return new Sums(
            total + other.total,
            now + other.now,
            then + other.then,
            near + other.near,
            before + other.before,
            alone + other.alone,
            size + other.size);
      }
    }
  }
}
