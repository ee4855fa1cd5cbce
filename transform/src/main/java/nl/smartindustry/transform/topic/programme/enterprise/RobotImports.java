package nl.smartindustry.transform.topic.programme.enterprise;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.CellRules.Support;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.survey.estimate.Outcome.Exposure;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What enterprises of manufacturing import of industrial robots, in million euro a year.
 *
 * @param commodities code list {@code commodity}; {@code robots} says which are robots
 */
public record RobotImports(
    AdministrativeCatalogue catalogue, CellRules rules, Codelist commodities) {
  private static final double MILLION = 1e6;
  private static final int LARGEST = 2;

  /**
   * The figures of the years that trade was delivered for, in one job.
   *
   * @param trade {@code goods_trade}; reads {@code month}, {@code enterprise_id}, {@code
   *     commodity}, {@code import_value} (euro), {@code status}
   * @param frames {@code register_frame}: says who is in manufacturing; a year without a frame has
   *     a gap
   */
  public List<Observation> of(Dataset<Row> trade, Dataset<Row> frames) {
    var observations = new ArrayList<Observation>();
    var indicators = catalogue.of(Measure.ROBOT_IMPORTS);
    if (indicators.isEmpty()) {
      return observations;
    }
    for (Row year : years(trade, frames).collectAsList()) {
      var moment = Moment.endOf(year.<Integer>getAs("year"));
      var status =
          Boolean.TRUE.equals(year.getAs("provisional")) ? Moment.PROVISIONAL : Notes.FINAL;
      for (var indicator : indicators) {
        var unit = indicator.statistic().unit();
        observations.add(
            moment.observation(indicator, Breakdown.TOTAL, unit, cell(indicator, year), status));
      }
    }
    return observations;
  }

  private Dataset<Row> years(Dataset<Row> trade, Dataset<Row> frames) {
    var importers =
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
            expr("substring(activity, 1, 2) between '10' and '33'").as("manufacturing"));
    Column ours = when(col("manufacturing"), col("imported"));
    return importers
        // An importer that the frame of its year does not know is counted, to tell the coverage.
        .join(activities, new String[] {"period", "enterprise_id"}, "left")
        .groupBy(col("period").cast("int").as("year"))
        .agg(
            count(lit(1)).as("importers"),
            count(col("manufacturing")).as("known"),
            count(ours).as("contributors"),
            sum(ours).as("imported"),
            slice(sort_array(collect_list(ours), false), 1, LARGEST).as("largest"),
            max("open").as("provisional"))
        .orderBy("year");
  }

  private Cell cell(AdministrativeIndicator indicator, Row year) {
    long known = year.getAs("known");
    if (known == 0) {
      return new Cell.Absent(Reason.NOT_DELIVERED);
    }
    long contributors = year.getAs("contributors");
    if (contributors == 0) {
      return new Cell.Absent(Reason.NO_OBSERVATIONS);
    }
    double total = year.<Long>getAs("imported");
    List<Long> largest = year.getList(year.fieldIndex("largest"));
    double second = largest.size() < LARGEST ? 0 : largest.get(1);
    var exposure = new Exposure(contributors, total, largest.get(0), second);
    double coverage = 100.0 * known / year.<Long>getAs("importers");
    return rules.cell(
        indicator.statistic().publication(),
        Estimate.exact(total / MILLION),
        Support.of(exposure).covering(coverage));
  }

  private Object[] robots() {
    return commodities.entries().stream()
        .filter(entry -> "yes".equals(entry.more().get("robots")))
        .map(Codelist.Entry::code)
        .toArray();
  }
}
