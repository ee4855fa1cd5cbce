package nl.smartindustry.ingest.derived.links;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.stack;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How well the records of a source and year could be linked, in percentages that may be shown. */
final class LinkageQuality {
  private static final double PERCENT = 100;

  /** With fewer records than these, a percentage would disclose one of them. */
  private static final int LEAST = 10;

  private static final int DECIMALS = 6;

  private LinkageQuality() {}

  /**
   * @param links one row per record, as {@code unit_link} holds them
   * @param frames the register, one row per enterprise and {@code period}
   * @return one row per measure, source and year of at least ten records: {@code linkage_rate} (of
   *     the records with a number or a name, those linked), {@code coverage_rate} (of the
   *     enterprises in the frame of the year, those that occur), {@code name_share} and {@code
   *     ambiguous_share} (of those linked), each in %
   */
  static Dataset<Row> of(Dataset<Row> links, Dataset<Row> frames) {
    var population =
        frames.groupBy(col("period").cast("int").as("year")).agg(count(lit(1)).as("population"));
    var linked = col("enterprise_id").isNotNull();
    var counted =
        links
            .where(col("year").isNotNull())
            .groupBy("source", "year")
            .agg(
                count(lit(1)).as("records"),
                avg(percent(linked, col("outcome").notEqual("no_number").or(linked))).as("rate"),
                count_distinct(when(col("frame").equalTo(col("year")), col("enterprise_id")))
                    .as("enterprises"),
                avg(percent(col("method").equalTo("name"), linked)).as("named"),
                avg(percent(col("outcome").equalTo("ambiguous"), linked)).as("several"))
            .where(col("records").geq(LEAST))
            .join(broadcast(population), new String[] {"year"}, "left");
    var covered = col("enterprises").multiply(PERCENT).divide(col("population"));
    return counted
        .select(
            col("source"),
            col("year").cast("string").as("period"),
            stack(
                lit(4),
                lit("linkage_rate"),
                col("rate"),
                lit("coverage_rate"),
                covered,
                lit("name_share"),
                col("named"),
                lit("ambiguous_share"),
                col("several")))
        .where(col("col1").isNotNull())
        .select(
            col("col0").as("measure"),
            col("source"),
            col("period"),
            lit("_T").as("group"),
            coalesce(round(col("col1"), DECIMALS), col("col1")).as("value"),
            lit("% of records; coverage: % of enterprises in the frame").as("note"))
        .orderBy("measure", "source", "period")
        .coalesce(1);
  }

  /** 100 where a condition holds, 0 where not, nothing where the record does not count. */
  private static Column percent(Column holds, Column counts) {
    return when(counts, when(holds, PERCENT).otherwise(0.0));
  }
}
