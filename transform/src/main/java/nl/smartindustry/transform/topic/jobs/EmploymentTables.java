package nl.smartindustry.transform.topic.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import nl.smartindustry.transform.survey.link.DimensionCodes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The stored tables that figures on employment are made from.
 *
 * @param frame table {@code register_frame}
 * @param units table {@code continuity_unit}
 * @param demography table {@code unit_demography}
 * @param jobs table {@code job_month}
 * @param adopters see {@link Adopters}
 */
public record EmploymentTables(
    Dataset<Row> frame,
    Dataset<Row> units,
    Dataset<Row> demography,
    Dataset<Row> jobs,
    Dataset<Row> adopters) {
  /** Hourly wages in cents; null where nothing was paid or no hour. */
  public static final String CENTS = "cents";

  /** Jobs at the ends of months. */
  public static final String MONTH_ENDS = "month_ends";

  /** Jobs on the day of the frame. */
  public static final String ON_FRAME_DAY = "on_frame_day";

  /** Hundredths of hours worked. */
  public static final String WORKED = "worked_hundredths";

  private static final String ENTERPRISE = "enterprise_id";
  private static final String YEAR = "year";
  private static final int HUNDRED = 100;

  /**
   * The register of those that are in manufacturing in a frame, or tied to others.
   *
   * @return one row per existing enterprise and frame: {@code enterprise_id}, {@code year}, {@code
   *     activity} (publication group, null outside manufacturing), {@code persons}, {@code size},
   *     {@code nuts1}, {@code nuts2}, {@code founded} (a year)
   */
  public Dataset<Row> employers(DimensionCodes dimensions, EmploymentRules rules) {
    var smallest = rules.smallestSize();
    var existing =
        frame
            .where(col("status").isInCollection(rules.activeStatus()))
            .select(
                col(ENTERPRISE),
                col("period").cast("int").as(YEAR),
                dimensions.column("activity").as("activity"),
                expr("coalesce(persons, 0)").as("persons"),
                coalesce(dimensions.column("size"), lit(smallest)).as("size"),
                dimensions.column("nuts1").as("nuts1"),
                dimensions.column("nuts2").as("nuts2"),
                expr("year(founded)").as("founded"));
    var wanted =
        existing
            .where(col("activity").isNotNull())
            .select(ENTERPRISE)
            .union(units.select(ENTERPRISE))
            .distinct();
    return existing.join(wanted, new String[] {ENTERPRISE}, "left_semi");
  }

  /**
   * The one pass over the wage records. The numbers of manufacturing are few enough to go to every
   * worker; so the records of other employers are dropped where they are read.
   *
   * @param employers see {@link #employers}
   * @return one row per enterprise, year and hourly wage in cents: jobs at the ends of months, on
   *     the day of the frame, and hours worked; all exact
   */
  public Dataset<Row> wages(Dataset<Row> employers, EmploymentRules rules) {
    var wanted = broadcast(employers.select(ENTERPRISE).distinct());
    return jobs.where(expr(rules.jobs().counted()))
        .select(
            col(ENTERPRISE),
            expr("cast(left(month, 4) as int)").as(YEAR),
            cents().as(CENTS),
            col("on_last_day"),
            when(expr(rules.jobs().onFrameDay()), 1L).otherwise(0L).as("present"),
            expr(hundredths("worked_hours")).as("worked"))
        .join(wanted, new String[] {ENTERPRISE}, "left_semi")
        .groupBy(ENTERPRISE, YEAR, CENTS)
        .agg(
            sum("on_last_day").as(MONTH_ENDS),
            sum("present").as(ON_FRAME_DAY),
            sum(expr("coalesce(worked, 0)")).as(WORKED));
  }

  /** Rounded half up, in whole numbers: decimals would take most of the time. */
  private static Column cents() {
    var paid = hundredths("paid_hours");
    return when(
        expr("paid_hours > 0 and basic_pay > 0"),
        expr("(200 * basic_pay + %1$s) div (2 * %1$s)".formatted(paid)));
  }

  /** A decimal of two digits as a whole number; exact, as it is far below 2^53. */
  private static String hundredths(String column) {
    return "floor(cast(%s as double) * %d + 0.5D)".formatted(column, HUNDRED);
  }
}
