package nl.smartindustry.ingest.derived.units.spread;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.derived.units.Turnover;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** How late events change the past: every status that differs from the one known before. */
final class Revisions {
  private static final StructType STEP =
      StructType.fromDDL(
          "slot INT, window_from BIGINT, window_to BIGINT, known_before DATE, "
              + "known_until DATE, entry_rate_before DOUBLE, entry_rate_after DOUBLE");

  private Revisions() {}

  /**
   * @param touched statuses by slot; an enterprise that is not in it has the status that the frames
   *     give
   * @param turnovers of every slot
   * @return one row per slot with another before it in its window, and enterprise whose status
   *     differs: the columns of {@code unit_revision}. {@code events} are those of its unit, now or
   *     before, that were processed in between
   */
  static Dataset<Row> of(Dataset<Row> touched, List<Turnover> turnovers, SparkSession spark) {
    var after =
        touched.select(
            col("slot"),
            col("enterprise_id"),
            col("flow"),
            col("status").as("status_after"),
            col("untouched"),
            col("known"));
    var before =
        touched.select(
            col("slot").plus(1).as("slot"),
            col("enterprise_id"),
            col("flow"),
            col("status").as("status_before"),
            col("untouched").as("untouched_before"),
            col("known").as("known_before_it"));
    var key = new String[] {"slot", "enterprise_id", "flow"};
    var between = "event -> event.processed > known_before and event.processed <= known_until";
    return after
        .join(before, key, "full_outer")
        .join(broadcast(spark.createDataFrame(steps(turnovers), STEP)), "slot")
        .withColumn("status_before", coalesce(col("status_before"), col("untouched")))
        .withColumn("status_after", coalesce(col("status_after"), col("untouched_before")))
        .where(col("status_before").notEqual(col("status_after")))
        .withColumn("new", expr("filter(coalesce(known, known_before_it), %s)".formatted(between)))
        .withColumn("events", array_join(expr("transform(new, event -> event.event_id)"), "|"))
        .withColumn("processed", array_max(expr("transform(new, event -> event.processed)")))
        .drop("slot", "untouched", "untouched_before", "known", "known_before_it", "known_before")
        .drop("new");
  }

  /** Every slot with one before it in the same window. */
  private static List<Row> steps(List<Turnover> turnovers) {
    var steps = new ArrayList<Row>();
    for (int at = 1; at < turnovers.size(); at++) {
      var before = turnovers.get(at - 1);
      var now = turnovers.get(at);
      if (before.slot().window().equals(now.slot().window())) {
        steps.add(step(before, now));
      }
    }
    return steps;
  }

  private static Row step(Turnover before, Turnover now) {
    var window = now.slot().window();
    return RowFactory.create(
        now.slot().number(),
        (long) window.from(),
        (long) window.to(),
        java.sql.Date.valueOf(before.slot().knownUntil()),
        java.sql.Date.valueOf(now.slot().knownUntil()),
        before.entryRate(),
        now.entryRate());
  }
}
