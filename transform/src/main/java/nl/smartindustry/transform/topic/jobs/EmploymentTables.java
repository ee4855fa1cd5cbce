package nl.smartindustry.transform.topic.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.smartindustry.transform.method.decomposition.AdopterGroup;
import nl.smartindustry.transform.survey.link.DimensionCodes;
import nl.smartindustry.transform.topic.Adoption;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The stored tables that figures on employment are made from.
 *
 * @param frame table {@code register_frame}
 * @param units table {@code continuity_unit}
 * @param demography table {@code unit_demography}
 * @param jobs table {@code job_month}
 * @param adopters see {@link #adopters}
 */
record EmploymentTables(
    Dataset<Row> frame,
    Dataset<Row> units,
    Dataset<Row> demography,
    Dataset<Row> jobs,
    Dataset<Row> adopters,
    DimensionCodes dimensions,
    EmploymentRules rules) {
  /** Hourly wages in cents; null where nothing was paid or no hour. */
  static final String CENTS = "cents";

  /** Jobs at the ends of months. */
  static final String MONTH_ENDS = "month_ends";

  /** Jobs on the day of the frame. */
  static final String ON_FRAME_DAY = "on_frame_day";

  /** Hundredths of hours worked. */
  static final String WORKED = "worked_hundredths";

  /** The group by each technology, in the order of the rules. */
  static final String GROUPS = "groups";

  /** Wages in cents and jobs at the ends of months, in turn. */
  static final String WAGES = "wages";

  private static final String ENTERPRISE = "enterprise_id";
  private static final String YEAR = "year";
  private static final int HUNDRED = 100;

  /**
   * The register of those that are in manufacturing in a frame, or tied to others.
   *
   * @return one row per existing enterprise and frame: {@code enterprise_id}, {@code year}, {@code
   *     activity} (publication group, null outside manufacturing), {@code persons}, {@code size},
   *     {@code nuts1}, {@code nuts2}, {@code founded} (a year), {@code group_id}
   */
  Dataset<Row> employers() {
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
                expr("year(founded)").as("founded"),
                col("group_id"));
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
  Dataset<Row> wages(Dataset<Row> employers) {
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

  /**
   * Surveyed enterprises as a table that the register is joined with; a sample is bounded.
   *
   * @param years on whose 1 January the group is that of the latest wave up to the year
   * @return one row per enterprise and year of which the group by any technology is known
   */
  static Dataset<Row> adopters(
      SparkSession session,
      Adoption adoption,
      List<String> technologies,
      Collection<Integer> years) {
    var schema = StructType.fromDDL("enterprise_id string, year int, groups array<string>");
    var rows = new ArrayList<Row>();
    for (var enterprise : adoption.answers().keySet().stream().sorted().toList()) {
      for (int year : years) {
        var groups =
            technologies.stream()
                .map(technology -> adoption.group(enterprise, technology, year))
                .toList();
        if (groups.stream().anyMatch(group -> group != AdopterGroup.UNKNOWN)) {
          var names = groups.stream().map(AdopterGroup::name).toList();
          rows.add(
              RowFactory.create(enterprise, year, CollectionConverters.asScala(names).toSeq()));
        }
      }
    }
    return session.createDataFrame(rows, schema);
  }

  /**
   * Every enterprise of manufacturing in its place in the frame of a year; one that came during the
   * year has its place of the frame after.
   *
   * @param employers see {@link #employers}
   * @return one row per enterprise and year with the columns of the frame, {@code later} (1 for
   *     those that came during the year) and the groups of adopters
   */
  Dataset<Row> placed(Dataset<Row> employers) {
    var key = new String[] {ENTERPRISE, YEAR};
    var inFrame = employers.withColumn("later", lit(0));
    var after = employers.withColumn(YEAR, col(YEAR).minus(1)).withColumn("later", lit(1));
    return inFrame
        .unionByName(after.join(employers.select(ENTERPRISE, YEAR), key, "left_anti"))
        .where(col("activity").isNotNull())
        .join(broadcast(adopters), key, "left");
  }

  /**
   * One row per year, branch, size class and groups: all hourly wages there, each with the jobs at
   * the ends of months, one after the other.
   *
   * @param placed see {@link #placed}
   * @param wages see {@link #wages}
   */
  static Dataset<Row> hourlyWages(Dataset<Row> placed, Dataset<Row> wages) {
    var cell = new Column[] {col(YEAR), col("activity"), col("size"), col(GROUPS)};
    return wages
        .where(col(CENTS).isNotNull())
        .where(col(MONTH_ENDS).gt(0))
        .join(placed, new String[] {ENTERPRISE, YEAR})
        .groupBy(col(YEAR), col("activity"), col("size"), col(GROUPS), col(CENTS))
        .agg(sum(MONTH_ENDS).as(MONTH_ENDS))
        .groupBy(cell)
        .agg(flatten(collect_list(array(col(CENTS), col(MONTH_ENDS)))).as(WAGES));
  }
}
