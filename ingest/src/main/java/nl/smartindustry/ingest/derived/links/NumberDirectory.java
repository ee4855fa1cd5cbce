package nl.smartindustry.ingest.derived.links;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.split;

import java.util.Iterator;
import nl.smartindustry.ingest.contract.Identifies;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The numbers that are looked for, and the enterprises that have them in each frame. */
final class NumberDirectory {
  private static final String BAR = "\\|";

  private NumberDirectory() {}

  /**
   * Looks numbers up in the frames, in one pass over them: the frames stay where they are, and only
   * rows with a number that is looked for are kept.
   *
   * @param frames one row per enterprise and {@code period}, with lists of numbers between bars
   * @param other one row per answer of the trade register, for numbers that only it has; or null
   * @param wanted reads {@code kind} and {@code number}
   * @return one row per {@code kind}, {@code number} and {@code frame} (year): the first {@code
   *     enterprise_id} in order, and how many {@code enterprises} have it
   */
  static Dataset<Row> of(
      LinkagePlan plan, Dataset<Row> frames, Dataset<Row> other, Dataset<Row> wanted) {
    var lookedFor = wanted.select("kind", "number").distinct();
    Dataset<Row> through = null;
    if (other != null && plan.through() != null) {
      through = pairs(plan).apply(other).join(broadcast(lookedFor), keys(), "left_semi");
      lookedFor = lookedFor.union(through.select(col("to_kind"), col("to_number"))).distinct();
    }
    var found =
        listed(plan, frames)
            .join(broadcast(lookedFor), keys(), "left_semi")
            .select("kind", "number", "frame", "enterprise_id");
    if (through != null) {
      var arrived =
          through.join(
              found.select(
                  col("kind").as("to_kind"),
                  col("number").as("to_number"),
                  col("frame"),
                  col("enterprise_id")),
              new String[] {"to_kind", "to_number"},
              "inner"); // the other numbers have no enterprise, which the caller's join keeps
      found = found.union(arrived.select("kind", "number", "frame", "enterprise_id"));
    }
    return found
        .groupBy("kind", "number", "frame")
        .agg(
            min("enterprise_id").as("enterprise_id"),
            count_distinct(col("enterprise_id")).as("enterprises"));
  }

  private static String[] keys() {
    return new String[] {"kind", "number"};
  }

  private static Dataset<Row> listed(LinkagePlan plan, Dataset<Row> frames) {
    var kinds =
        plan.numbers().entrySet().stream()
            .map(
                kind ->
                    functions.transform(
                        split(col(kind.getValue()), BAR),
                        number -> numbered(kind.getKey(), number)))
            .toArray(Column[]::new);
    return frames
        .select(
            col("period").cast("int").as("frame"),
            col("enterprise_id"),
            explode(functions.flatten(functions.array_compact(functions.array(kinds)))).as("held"))
        .select("held.kind", "held.number", "frame", "enterprise_id");
  }

  private static Column numbered(Identifies kind, Column number) {
    return functions.struct(lit(kind.purpose()).as("kind"), number.as("number"));
  }

  /** From the number that comes first in the definition to the one that comes second. */
  private static java.util.function.UnaryOperator<Dataset<Row>> pairs(LinkagePlan plan) {
    Iterator<java.util.Map.Entry<Identifies, String>> two =
        plan.through().numbers().entrySet().iterator();
    var from = two.next();
    var to = two.next();
    return table ->
        table
            .where(col(from.getValue()).isNotNull().and(col(to.getValue()).isNotNull()))
            .select(
                lit(from.getKey().purpose()).as("kind"),
                col(from.getValue()).as("number"),
                lit(to.getKey().purpose()).as("to_kind"),
                col(to.getValue()).as("to_number"))
            .distinct();
  }
}
