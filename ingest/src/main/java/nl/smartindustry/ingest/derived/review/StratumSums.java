package nl.smartindustry.ingest.derived.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

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
      double total, double now, double then, long near, double before, double alone, double size) {
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

  /** Reads the rows of {@link Pairs#sums}, in the order of the strata. */
  static List<StratumSums> of(List<Row> rows, Iterable<String> fields) {
    var sums = new ArrayList<StratumSums>();
    for (var row : rows) {
      var byField = new TreeMap<String, Sums>();
      for (String field : fields) {
        byField.put(
            field,
            new Sums(
                row.<Double>getAs("total_" + field),
                row.<Double>getAs("now_" + field),
                row.<Double>getAs("then_" + field),
                row.<Long>getAs("near_" + field),
                row.<Double>getAs("all_" + field),
                row.<Double>getAs("alone_" + field),
                row.<Double>getAs("size_" + field)));
      }
      sums.add(new StratumSums(row.getAs("stratum"), byField));
    }
    sums.sort((one, other) -> one.stratum().compareTo(other.stratum()));
    return sums;
  }
}
