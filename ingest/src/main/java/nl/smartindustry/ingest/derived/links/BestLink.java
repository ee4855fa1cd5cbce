package nl.smartindustry.ingest.derived.links;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Of all enterprises that a record's numbers find, the one that it is taken to be about. */
final class BestLink {
  /** Further from a record's year than any earlier frame can be. */
  private static final int LATER = 10_000;

  private BestLink() {}

  /**
   * Takes the number that is trusted most and that occurs in a frame; of its frames the one of the
   * record's year, else the nearest before it, else the nearest after it; without a year the
   * newest.
   *
   * @param records as {@link NamedRecords} gives them
   * @param directory as {@link NumberDirectory} gives it
   * @return one row per record, none lost: {@code source, delivery, line, year, enterprise_id,
   *     frame, method} (the kind of the number; name or clerical where one of these gave it),
   *     {@code score} of the name, {@code enterprises} that have the number, and {@code outcome}:
   *     linked, ambiguous (the first of several enterprises was taken), not_in_register, no_number
   */
  static Dataset<Row> of(Dataset<Row> records, Dataset<Row> directory) {
    var found = col("enterprise_id").isNotNull();
    var best =
        struct(
            when(found, 0).otherwise(1).as("missing"),
            col("trust"),
            distance().as("distance"),
            col("frame"),
            col("enterprise_id"),
            col("kind"),
            col("score"),
            col("enterprises"));
    return records
        .join(broadcast(directory), new String[] {"kind", "number"}, "left")
        .groupBy("source", "delivery", "line")
        .agg(
            min("year").as("year"),
            min(best).as("best"),
            max(col("number").isNotNull()).as("numbered"))
        .select(
            col("source"),
            col("delivery"),
            col("line"),
            col("year"),
            col("best.enterprise_id"),
            col("best.frame"),
            when(col("best.missing").equalTo(0), method()).as("method"),
            col("best.score"),
            col("best.enterprises"),
            outcome().as("outcome"));
  }

  private static Column distance() {
    var year = col("year");
    var frame = col("frame");
    return when(year.isNull(), frame.multiply(-1))
        .when(frame.leq(year), year.minus(frame))
        .otherwise(frame.minus(year).plus(LATER));
  }

  private static Column method() {
    return when(col("best.trust").lt(0), "clerical")
        .when(col("best.score").isNotNull(), "name")
        .otherwise(col("best.kind"));
  }

  private static Column outcome() {
    return when(col("best.missing").equalTo(0).and(col("best.enterprises").gt(1)), "ambiguous")
        .when(col("best.missing").equalTo(0), "linked")
        .when(col("numbered"), "not_in_register")
        .otherwise(lit("no_number"));
  }
}
