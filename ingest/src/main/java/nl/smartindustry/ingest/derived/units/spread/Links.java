package nl.smartindustry.ingest.derived.units.spread;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Ties between enterprises in a slot. A node is the slot's number followed by the eight digits of
 * the enterprise's, as one whole number, so that one graph holds all slots, and its smallest node
 * is the smallest enterprise.
 */
final class Links {
  private static final int DIGITS = 8;
  private static final long PER_SLOT = 100_000_000L;

  private Links() {}

  /**
   * @param events versions of events
   * @return one row per slot, event and further party: nodes {@code a} and {@code b}, {@code slot},
   *     {@code event_id}, {@code processed}, {@code several}, {@code imputed} (false)
   */
  static Dataset<Row> ofEvents(Dataset<Row> events, Dataset<Row> slots) {
    return events
        .where(col("links").and(expr("size(parties) > 1")))
        .join(
            broadcast(slots),
            col("event_date")
                .gt(col("starts"))
                .and(col("event_date").leq(col("ends")))
                .and(KnownEvents.known()))
        .select(
            col("slot"),
            col("event_id"),
            col("processed"),
            col("several"),
            element_at(col("parties"), 1).as("one"),
            explode(expr("slice(parties, 2, size(parties) - 1)")).as("other"))
        .select(
            node("one").as("a"),
            node("other").as("b"),
            col("slot"),
            col("event_id"),
            col("processed"),
            col("several"),
            lit(false).as("imputed"));
  }

  /**
   * @param flows one row per slot and enterprise whose employees moved to another: {@code slot},
   *     {@code one}, {@code other}
   * @return as {@link #ofEvents}, with {@code imputed} true and no event
   */
  static Dataset<Row> ofFlows(Dataset<Row> flows) {
    return flows.select(
        node("one").as("a"),
        node("other").as("b"),
        col("slot"),
        lit(null).cast("string").as("event_id"),
        lit(null).cast("date").as("processed"),
        lit(false).as("several"),
        lit(true).as("imputed"));
  }

  /** Every node of every link: {@code slot}, {@code enterprise_id}. */
  static Dataset<Row> parties(Dataset<Row> links) {
    return links
        .select(col("slot"), explode(array(col("a"), col("b"))).as("node"))
        .select(col("slot"), enterprise().as("enterprise_id"))
        .distinct();
  }

  static Column node(String enterprise) {
    return col("slot").cast("bigint").multiply(PER_SLOT).plus(col(enterprise).cast("bigint"));
  }

  /** The enterprise of the column {@code node}. */
  static Column enterprise() {
    return lpad(col("node").mod(PER_SLOT).cast("string"), DIGITS, "0");
  }

  /** The slot of the column {@code node}. */
  static Column slot() {
    return expr("cast(node div %d as int)".formatted(PER_SLOT));
  }
}
