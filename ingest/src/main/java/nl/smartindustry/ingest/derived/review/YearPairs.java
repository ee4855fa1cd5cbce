package nl.smartindustry.ingest.derived.review;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.edit.rule.EditFile.SelectiveNote;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The records of the latest year, each beside the same unit a year before. */
record YearPairs(SelectiveNote note, Dataset<Row> rows) {
  /** Values further apart than this factor are left out of the movement of a stratum. */
  private static final int FAR = 3;

  private static final String LATEST = "latest_period";

  /**
   * One row per record of the latest year; {@code unit}, {@code stratum}, {@code weight}, {@code
   * size}, {@code source_delivery}, {@code source_line} and of each field its value and {@code
   * before_<field>}. Units without a year before stay, with nulls: the join is a left one.
   */
  static YearPairs of(Dataset<Row> table, SelectiveNote note) {
    var latest = table.agg(max(col(note.period())).as(LATEST));
    var dated = table.crossJoin(broadcast(latest));
    var now = new ArrayList<Column>();
    now.add(col(note.unit()).as("unit"));
    now.add(coalesce(expr(note.stratum()).cast("string"), lit("")).as("stratum"));
    now.add(col(note.weight()).as("weight"));
    now.add(col(note.size()).as("size"));
    now.add(col("source_delivery"));
    now.add(col("source_line"));
    var before = new ArrayList<Column>(List.of(col(note.unit()).as("unit_before")));
    for (String field : note.fields().keySet()) {
      now.add(col(field));
      before.add(col(field).as(before(field)));
    }
    var current =
        dated.where(col(note.period()).equalTo(col(LATEST))).select(now.toArray(Column[]::new));
    var earlier =
        dated
            .where(col(note.period()).equalTo(col(LATEST).minus(1)))
            .select(before.toArray(Column[]::new));
    var joined = current.join(earlier, col("unit").equalTo(col("unit_before")), "left");
    return new YearPairs(note, joined.drop("unit_before"));
  }

  static String before(String field) {
    return "before_" + field;
  }

  /**
   * One row per stratum: exact sums of each field, in the order of {@link
   * Anticipation.StratumSums.Sums}.
   */
  Dataset<Row> sums() {
    var sums = new ArrayList<Column>();
    for (String field : note.fields().keySet()) {
      var value = col(field);
      var before = col(before(field));
      var near =
          value
              .gt(0)
              .and(before.gt(0))
              .and(value.leq(before.multiply(FAR)))
              .and(before.leq(value.multiply(FAR)));
      var weight = col("weight");
      var alone = value.isNotNull().and(before.isNull());
      sums.add(total(weight.multiply(value)).as("total_" + field));
      sums.add(total(when(near, weight.multiply(value))).as("now_" + field));
      sums.add(total(when(near, weight.multiply(before))).as("then_" + field));
      sums.add(count(when(near, lit(1))).as("near_" + field));
      sums.add(total(when(value.isNotNull(), weight.multiply(before))).as("all_" + field));
      sums.add(total(when(alone, weight.multiply(col("size")))).as("alone_" + field));
      sums.add(total(when(value.isNotNull(), weight.multiply(col("size")))).as("size_" + field));
    }
    return rows.groupBy("stratum")
        .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
  }

  private static Column total(Column amounts) {
    return coalesce(sum(amounts).cast("double"), lit(0.0));
  }
}
