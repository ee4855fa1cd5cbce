package nl.smartindustry.ingest.derived.units.spread;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import nl.smartindustry.ingest.derived.units.ContinuityDefinition.WorkerFlowRule;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where the employees of an enterprise went after its last month. Everything stays on Spark: three
 * passes over the jobs, of which two keep only the employees of enterprises that disappeared.
 *
 * <p>Our own rule, in the spirit of the worker-flow method: a cluster of employees that moves
 * together is the enterprise under another number.
 *
 * @see "Benedetto, Haltiwanger, Lane and McKinney (2007), Using Worker Flows to Measure Firm
 *     Dynamics, Journal of Business and Economic Statistics 25(3)"
 */
record WorkerFlow(WorkerFlowRule rule) {
  private static final int YEAR = 12;

  /**
   * @param gone enterprises that disappeared: {@code enterprise_id}, in any number of rows
   * @param jobs one row or more per enterprise, person and month: {@code enterprise_id}, {@code
   *     person}, {@code month} (months since the year 0)
   * @return one row per enterprise whose employees moved together: {@code one}, {@code other},
   *     {@code last_month}; of several others, the one that took most of them, then the one of
   *     which they form most, then the smallest number. An enterprise whose last month lies within
   *     the rule's months of the last month of all jobs is not judged yet
   */
  Dataset<Row> from(Dataset<Row> gone, Dataset<Row> jobs) {
    var last = lastMonths(gone, jobs);
    var staff =
        jobs.join(last, "enterprise_id")
            .where(col("month").equalTo(col("last_month")))
            .select(col("enterprise_id").as("one"), col("last_month"), col("person"))
            .distinct();
    var size = staff.groupBy("one").agg(count_distinct(col("person")).as("old_size"));
    var met =
        met(staff, jobs)
            .join(size, "one")
            .where(col("moved").geq(rule.leastEmployees()))
            .where(col("moved").geq(col("old_size").multiply(rule.shareOfOld())));
    return best(met.join(newSizes(met, jobs), new String[] {"other", "month"}));
  }

  /**
   * The flows that explain which enterprises are gone in a window: those after a month from the
   * December before the window to the December in which it ends.
   *
   * @return {@code slot}, {@code one}, {@code other}
   */
  static Dataset<Row> within(Dataset<Row> gone, Dataset<Row> flows) {
    var first = col("window_from").multiply(YEAR).minus(1);
    var last = col("window_to").multiply(YEAR).minus(1);
    return gone.join(flows, col("enterprise_id").equalTo(col("one")))
        .where(col("last_month").between(first, last))
        .select("slot", "one", "other");
  }

  private Dataset<Row> lastMonths(Dataset<Row> gone, Dataset<Row> jobs) {
    var end = jobs.agg(max("month").as("end"));
    return jobs.join(gone.select("enterprise_id").distinct(), "enterprise_id")
        .groupBy("enterprise_id")
        .agg(max("month").as("last_month"))
        .crossJoin(broadcast(end))
        .where(col("last_month").plus(rule.months()).leq(col("end")))
        .select("enterprise_id", "last_month");
  }

  /** How many of them are in one other enterprise in one of the months that follow. */
  private Dataset<Row> met(Dataset<Row> staff, Dataset<Row> jobs) {
    var later = jobs.select(col("enterprise_id").as("other"), col("person"), col("month"));
    return later
        .join(staff, "person")
        .where(col("month").gt(col("last_month")))
        .where(col("month").leq(col("last_month").plus(rule.months())))
        .where(col("other").notEqual(col("one")))
        .groupBy("one", "other", "month", "last_month")
        .agg(count_distinct(col("person")).as("moved"));
  }

  private static Dataset<Row> newSizes(Dataset<Row> met, Dataset<Row> jobs) {
    var asked = met.select("other", "month").distinct();
    return jobs.withColumnRenamed("enterprise_id", "other")
        .join(asked, new String[] {"other", "month"})
        .groupBy("other", "month")
        .agg(count_distinct(col("person")).as("new_size"));
  }

  private Dataset<Row> best(Dataset<Row> met) {
    var order = struct(col("moved").multiply(lit(-1)), col("new_size"), col("other"));
    return met.where(col("moved").geq(col("new_size").multiply(rule.shareOfNew())))
        .groupBy("one", "last_month")
        .agg(min_by(col("other"), order).as("other"));
  }
}
