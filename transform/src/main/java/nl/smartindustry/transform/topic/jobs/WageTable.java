package nl.smartindustry.transform.topic.jobs;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.Adoption.Group;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Distributions of hourly wages by year and cell. They come from Spark by branch and size class as
 * wages in whole cents with their number: bounded by the wages there can be.
 */
final class WageTable {
  private static final String WAGE = "wage";
  private static final String BETWEEN = " ";
  private static final int SPLIT = 7;
  private static final int AMOUNTS = 8;

  private WageTable() {}

  /** Where a distribution lies. */
  record Place(int year, Breakdown at) {
    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::year).thenComparing(place -> place.at().toString());
  }

  /** Rows of {@link Employers#hourlyWages} in the form of {@link CellTable#SCHEMA}. */
  static Dataset<Row> rows(Dataset<Row> wages) {
    return wages.select(
        new Column[] {
          lit(WAGE),
          col("year"),
          col("year"),
          col("activity"),
          col("size"),
          lit(Breakdown.TOTAL.region()),
          lit(Breakdown.TOTAL.technology()),
          coalesce(array_join(col(Adopters.GROUPS), BETWEEN), lit("")),
          col(Employers.WAGES)
        });
  }

  /** The distribution of every cell, from rows that may hold other things too. */
  static Map<Place, WageDistribution> of(
      Collection<Row> rows, Crossings crossings, List<String> technologies) {
    var table = new TreeMap<Place, WageDistribution>(Place.ORDER);
    for (var row : rows) {
      if (row.getString(0).equals(WAGE)) {
        List<Long> amounts = row.getList(AMOUNTS);
        for (var at : cells(row, crossings, technologies)) {
          var wages =
              table.computeIfAbsent(new Place(row.getInt(1), at), place -> new WageDistribution());
          for (int k = 0; k < amounts.size(); k += 2) {
            wages.add(amounts.get(k), amounts.get(k + 1));
          }
        }
      }
    }
    return table;
  }

  private static List<Breakdown> cells(Row row, Crossings crossings, List<String> technologies) {
    var codes = Map.of("activity", row.getString(3), "size", row.getString(4));
    var cells = new ArrayList<>(crossings.of(codes));
    var groups = row.getString(SPLIT);
    var known = groups.isEmpty() ? List.<String>of() : List.of(groups.split(BETWEEN));
    for (int t = 0; t < technologies.size(); t++) {
      var group = known.isEmpty() ? Group.UNKNOWN.name() : known.get(t);
      cells.add(YearPartition.place(technologies.get(t), group));
    }
    return cells;
  }
}
