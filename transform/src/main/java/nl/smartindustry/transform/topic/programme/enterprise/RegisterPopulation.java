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
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.smartindustry.transform.topic.programme.definition.EnterpriseClasses;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many active enterprises of manufacturing there are, and how many of them hold something.
 *
 * @param years year of the frame → groups of enterprises that are alike in every class
 */
public record RegisterPopulation(NavigableMap<Integer, List<Group>> years) {
  /** The column that marks a holder. */
  public static final String HOLDER = "holder";

  /**
   * Enterprises of the same classes.
   *
   * @param alike one such enterprise, without an identifier
   */
  record Group(Enterprise alike, long enterprises, long holders) {}

  /**
   * Counts, in one pass over the frames.
   *
   * @param frames {@code register_frame}; reads {@code period}, {@code enterprise_id}, {@code
   *     activity}, {@code size_code}, {@code persons}, {@code province}, {@code status}
   * @param holders one row per year and enterprise: {@code period}, {@code enterprise_id}
   */
  public static RegisterPopulation of(
      Dataset<Row> frames, Dataset<Row> holders, EnterpriseClasses classes) {
    var marked = holders.withColumn(HOLDER, lit(1));
    var counts =
        frames
            .where(expr("substring(activity, 1, 2) between '10' and '33'"))
            .where(coalesce(col("status"), lit("A")).equalTo("A"))
            // An enterprise that holds nothing counts in the population.
            .join(marked, new String[] {"period", "enterprise_id"}, "left")
            .groupBy(
                col("period").cast("int").as("year"),
                expr("substring(activity, 1, 2)").as("division"),
                band(classes).as("persons_from"),
                col("size_code"),
                col("province"))
            .agg(count(lit(1)).as("enterprises"), count(col(HOLDER)).as("holders"));
    var years = new TreeMap<Integer, List<Group>>();
    for (Row row : counts.collectAsList()) {
      years
          .computeIfAbsent(row.<Integer>getAs("year"), key -> new ArrayList<>())
          .add(group(row, classes));
    }
    return new RegisterPopulation(years);
  }

  /** The years in which anybody holds something. */
  public List<Integer> yearsWithHolders() {
    return years.entrySet().stream()
        .filter(year -> year.getValue().stream().anyMatch(group -> group.holders() > 0))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Persons as the lower bound of their size class; null where they are unknown. */
  private static Column band(EnterpriseClasses classes) {
    Column band = null;
    for (long from :
        classes.size().entries().stream()
            .map(entry -> Long.parseLong(entry.more().get("persons_from")))
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
    return new Group(alike, row.getAs("enterprises"), row.getAs("holders"));
  }
}
