package nl.smartindustry.transform.topic.programme.enterprise;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many active enterprises of manufacturing there are.
 *
 * @param years year of the frame → groups of enterprises that are alike in every class
 */
public record RegisterPopulation(Map<Integer, List<Group>> years) {
  /**
   * Enterprises of the same classes.
   *
   * @param alike one such enterprise, without an identifier
   */
  record Group(Enterprise alike, long enterprises) {}

  /** Enterprises of manufacturing that are active, among the rows of {@code register_frame}. */
  static Dataset<Row> active(Dataset<Row> frames) {
    return frames
        .where(expr("substring(activity, 1, 2) between '10' and '33'"))
        .where(coalesce(col("status"), lit("A")).equalTo("A"));
  }

  /**
   * Counts, in one pass over the frames.
   *
   * @param frames {@code register_frame}; reads {@code period}, {@code activity}, {@code
   *     size_code}, {@code persons}, {@code province}, {@code status}
   */
  public static RegisterPopulation of(Dataset<Row> frames, EnterpriseClasses classes) {
    var counts =
        active(frames)
            .groupBy(
                col("period").cast("int").as("year"),
                expr("substring(activity, 1, 2)").as("division"),
                band(classes).as("persons_from"),
                col("size_code"),
                col("province"))
            .agg(count(lit(1)).as("enterprises"));
    var years = new TreeMap<Integer, List<Group>>();
    for (Row row : counts.collectAsList()) {
      years
          .computeIfAbsent(row.<Integer>getAs("year"), key -> new ArrayList<>())
          .add(group(row, classes));
    }
    return new RegisterPopulation(years);
  }

  /**
   * How many enterprises are in a cell.
   *
   * @param sizes size classes of the population; none for every size
   * @return empty for a year without a frame
   */
  OptionalLong in(int year, Breakdown cell, List<String> sizes) {
    return years.containsKey(year)
        ? OptionalLong.of(
            years.get(year).stream()
                .filter(one -> belongs(one.alike(), cell, sizes))
                .mapToLong(Group::enterprises)
                .sum())
        : OptionalLong.empty();
  }

  /** Whether an enterprise is in a cell of a population of some sizes. */
  static boolean belongs(Enterprise one, Breakdown cell, List<String> sizes) {
    return one.lies(cell) && (sizes.isEmpty() || one.sizes().stream().anyMatch(sizes::contains));
  }

  /** Persons as the lower bound of their size class; null where they are unknown. */
  private static Column band(EnterpriseClasses classes) {
    Column band = null;
    for (long from :
        classes.size().stream()
            .map(EnterpriseClasses.SizeClass::from)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList()) {
      var reached = when(col("persons").geq(from), lit(from));
      band = band == null ? reached : coalesce(band, reached);
    }
    return band;
  }

  private static Group group(Row row, EnterpriseClasses classes) {
    var alike =
        new Enterprise(
            "",
            classes.activities(row.getAs("division")),
            classes.sizes(row.getAs("persons_from"), row.getAs("size_code")),
            classes.regions(row.getAs("province"), null));
    return new Group(alike, row.getAs("enterprises"));
  }
}
