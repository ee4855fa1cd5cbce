package nl.smartindustry.transform.topic.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Enterprises of manufacturing and their wage records of a year. */
final class Employers {
  private static final String[] KEY = {"enterprise_id", "year"};

  /** Wages in cents and jobs at the ends of months, in turn. */
  static final String WAGES = "wages";

  private Employers() {}

  /**
   * Every enterprise in its place in the frame of a year; one that came during the year has its
   * place of the frame after.
   *
   * @param employers one row per enterprise and frame; see {@link EmploymentTables#employers}
   * @return one row per enterprise and year with the columns of the frame, {@code later} (1 for who
   *     came during the year) and the groups of adopters
   */
  static Dataset<Row> placed(Dataset<Row> employers, Dataset<Row> adopters) {
    var inFrame = employers.withColumn("later", lit(0));
    var after = employers.withColumn("year", col("year").minus(1)).withColumn("later", lit(1));
    return inFrame
        .unionByName(after.join(employers.select(KEY[0], KEY[1]), KEY, "left_anti"))
        .where(col("activity").isNotNull())
        .join(broadcast(adopters), KEY, "left");
  }

  /** One row per enterprise and year: its place, jobs and hours; no jobs without wage records. */
  static Dataset<Row> totals(Dataset<Row> placed, Dataset<Row> wages) {
    var jobs =
        wages
            .groupBy(col(KEY[0]), col(KEY[1]))
            .agg(
                sum(EmploymentTables.MONTH_ENDS).as(EmploymentTables.MONTH_ENDS),
                sum(EmploymentTables.WORKED).as(EmploymentTables.WORKED));
    return placed
        .join(jobs, KEY, "left")
        .select(
            col("year"),
            col("activity"),
            col("size"),
            col("nuts1"),
            col("nuts2"),
            col("later"),
            col("persons"),
            col(EmploymentTables.MONTH_ENDS),
            col(EmploymentTables.WORKED),
            col(Adopters.GROUPS));
  }

  /**
   * One row per year, branch, size class and groups: all hourly wages there, each with the jobs at
   * the ends of months, one after the other.
   */
  static Dataset<Row> hourlyWages(Dataset<Row> placed, Dataset<Row> wages) {
    var cell = new Column[] {col("year"), col("activity"), col("size"), col(Adopters.GROUPS)};
    var pair = array(col(EmploymentTables.CENTS), col(EmploymentTables.MONTH_ENDS));
    return wages
        .where(col(EmploymentTables.CENTS).isNotNull())
        .where(col(EmploymentTables.MONTH_ENDS).gt(0))
        .join(placed, KEY)
        .groupBy(
            col("year"),
            col("activity"),
            col("size"),
            col(Adopters.GROUPS),
            col(EmploymentTables.CENTS))
        .agg(sum(EmploymentTables.MONTH_ENDS).as(EmploymentTables.MONTH_ENDS))
        .groupBy(cell)
        .agg(flatten(collect_list(pair)).as(WAGES));
  }
}
