package nl.smartindustry.transform.topic.programme.enterprise;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What enterprises of manufacturing import of industrial robots, in million euro a year.
 *
 * @param commodities code list {@code commodity}; {@code robots} says which are robots
 * @param trade {@code goods_trade}; reads {@code month}, {@code enterprise_id}, {@code commodity},
 *     {@code import_value} (euro), {@code status}
 * @param frames {@code register_frame}: says who is in manufacturing
 */
public record RobotImports(Codelist commodities, Dataset<Row> trade, Dataset<Row> frames) {
  private static final double MILLION = 1e6;
  private static final double PERCENT = 100;

  /** The figures of the years that trade was delivered for; a year without a frame has a gap. */
  public List<Figure> of(Indicator indicator) {
    var years = new TreeMap<Integer, List<Row>>();
    for (Row row : importers().collectAsList()) {
      years.computeIfAbsent(row.<Integer>getAs("year"), year -> new ArrayList<>()).add(row);
    }
    return years.entrySet().stream()
        .map(year -> figure(indicator, Moment.endOf(year.getKey()), year.getValue()))
        .toList();
  }

  /** One row per year and importer of robots: some thousands. */
  private Dataset<Row> importers() {
    var imports =
        trade
            .where(col("commodity").isin(robots()).and(col("import_value").gt(0)))
            .groupBy(expr("substring(month, 1, 4)").as("period"), col("enterprise_id"))
            .agg(
                sum("import_value").as("imported"),
                max(not(col("status").equalTo("D"))).as("open"));
    var activities =
        frames.select(
            col("period"),
            col("enterprise_id"),
            col("group_id"),
            expr("substring(activity, 1, 2) between '10' and '33'").as("manufacturing"));
    return imports
        // An importer that the frame of its year does not know counts for the coverage.
        .join(activities, new String[] {"period", "enterprise_id"}, "left")
        .withColumn("year", col("period").cast("int"));
  }

  private static Figure figure(Indicator indicator, Moment year, List<Row> importers) {
    boolean open = importers.stream().anyMatch(row -> Boolean.TRUE.equals(row.getAs("open")));
    var figures = new MomentFigures(indicator, year).withStatus(open);
    var known = importers.stream().filter(row -> row.getAs("manufacturing") != null).toList();
    var ours = known.stream().filter(row -> row.<Boolean>getAs("manufacturing")).toList();
    if (ours.isEmpty()) {
      var why = known.isEmpty() ? Reason.NOT_DELIVERED : Reason.NO_OBSERVATIONS;
      return figures.missing(Breakdown.TOTAL, why);
    }
    var amounts = new HashMap<String, Double>();
    var holdings = new HashMap<String, String>();
    for (Row row : ours) {
      String enterprise = row.getAs("enterprise_id");
      amounts.put(enterprise, row.<Long>getAs("imported") / MILLION);
      holdings.put(enterprise, Enterprise.holding(row));
    }
    var support = Support.amount("imports of robots", Contributions.amount(amounts, holdings));
    long total = ours.stream().mapToLong(row -> row.<Long>getAs("imported")).sum();
    return figures.of(
        Breakdown.TOTAL,
        total / MILLION,
        support.covering(PERCENT * known.size() / importers.size()));
  }

  private Object[] robots() {
    return commodities.entries().stream()
        .filter(entry -> "yes".equals(entry.more().get("robots")))
        .map(Codelist.Entry::code)
        .toArray();
  }
}
