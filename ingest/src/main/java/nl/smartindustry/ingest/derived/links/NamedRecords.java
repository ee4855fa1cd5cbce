package nl.smartindustry.ingest.derived.links;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.derived.links.LinkagePlan.LinkedSource;
import nl.smartindustry.ingest.run.RunContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** The records that have to find their enterprise, each with its numbers in order of trust. */
final class NamedRecords {
  private static final StructType SCHEMA =
      StructType.fromDDL(
          "source STRING, delivery STRING, line BIGINT, year INT, trust INT, "
              + "kind STRING, number STRING, score DOUBLE");

  private NamedRecords() {}

  /**
   * @return one row per record and number, and one with neither {@code kind} nor {@code number} per
   *     record, so that none is lost: {@code source, delivery, line, year, trust, kind, number,
   *     score}; the score is null, as it belongs to names
   */
  static Dataset<Row> of(LinkagePlan plan, RunContext run) {
    Dataset<Row> all = run.session().createDataFrame(List.of(), SCHEMA);
    for (var source : plan.sources()) {
      if (run.has(source.table())) {
        var contract = Contract.load(run.definitions(), source.table()).withProvenance();
        all = all.union(of(source, run.read(contract)));
      }
    }
    return all;
  }

  private static Dataset<Row> of(LinkedSource source, Dataset<Row> table) {
    var numbers = new ArrayList<Column>();
    numbers.add(number(0, lit(null).cast("string"), lit(null).cast("string")));
    source
        .numbers()
        .forEach(
            (kind, field) -> numbers.add(number(numbers.size(), lit(kind.purpose()), col(field))));
    return table
        .select(
            lit(source.table()).as("source"),
            col("source_delivery").as("delivery"),
            col("source_line").as("line"),
            coalesce(expr(source.year()).cast("int"), lit(null).cast("int")).as("year"),
            explode(array(numbers.toArray(Column[]::new))).as("held"))
        .where(col("held.trust").equalTo(0).or(col("held.number").isNotNull()))
        .select(
            col("source"),
            col("delivery"),
            col("line"),
            col("year"),
            col("held.trust"),
            col("held.kind"),
            col("held.number"),
            lit(null).cast("double").as("score"));
  }

  private static Column number(int trust, Column kind, Column number) {
    return struct(lit(trust).as("trust"), kind.as("kind"), number.as("number"));
  }
}
