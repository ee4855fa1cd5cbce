package nl.smartindustry.ingest.derived.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.derived.review.StratumSums.Sums;

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
record Anticipation(Map<String, Map<String, Expected>> byStratum, Map<String, Total> totals) {
  private static final int ENOUGH = 5;

  /**
   * Of one field in one stratum.
   *
   * @param trend value per value of a year before
   * @param ratio value per unit of size
   */
  record Expected(double trend, double ratio) {}

  /**
   * Of one field in all.
   *
   * @param expected weighted sum of what is expected
   * @param difference how much more the reported values add up to
   */
  record Total(double expected, double difference) {
    /** Without a deviation that is looked at apart. */
    Total less(double deviation) {
      return new Total(expected, difference - deviation);
    }
  }

  static Anticipation of(List<StratumSums> strata, Iterable<String> fields) {
    var expected = new TreeMap<String, Map<String, Expected>>();
    var totals = new TreeMap<String, Total>();
    for (String field : fields) {
      var sums = strata.stream().map(s -> s.byField().get(field)).toList();
      var all = sums.stream().reduce(Sums::plus).orElseThrow();
      var byStratum = new ArrayList<Expected>();
      double anticipated = 0;
      for (var of : sums) {
        double trend = of.near() >= ENOUGH ? of.now() / of.then() : overall(all);
        double ratio = of.size() > 0 ? of.total() / of.size() : 0;
        byStratum.add(new Expected(trend, ratio));
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
}
