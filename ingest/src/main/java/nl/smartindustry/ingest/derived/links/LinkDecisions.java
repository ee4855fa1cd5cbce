package nl.smartindustry.ingest.derived.links;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.RunContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Decisions of clerical review: the number a record is taken to be of, or that none of the
 * candidates is it.
 *
 * @param table one row per decision: {@code source, delivery, line, decision, number}
 */
record LinkDecisions(Dataset<Row> table) {
  static final String TABLE = "link_decision";

  /** The trust in a decision: above that in any number. */
  private static final int FIRST = -1;

  static LinkDecisions read(RunContext run) {
    var contract = Contract.load(run.definitions(), TABLE);
    return new LinkDecisions(
        run.read(contract.withProvenance())
            .select(
                col("table_name").as("source"),
                col("delivery"),
                col("line"),
                col("decision"),
                col("kvk").as("number"),
                col("source_line").as("at")));
  }

  /**
   * The numbers decided for, as further numbers of their records.
   *
   * @param records as {@link NamedRecords} gives them, with scores
   * @throws Refusal when a decision is about a record that there is not (65)
   */
  Dataset<Row> numbers(Dataset<Row> records, String kind) {
    var whole = records.where(col("trust").equalTo(0));
    refuseUnknown(whole);
    return whole
        .drop("trust", "kind", "number", "score")
        .join(accepted(), new String[] {"source", "delivery", "line"}, "inner")
        .select(
            col("source"),
            col("delivery"),
            col("line"),
            col("year"),
            lit(FIRST).as("trust"),
            lit(kind).as("kind"),
            col("number"),
            lit(null).cast("double").as("score"));
  }

  /** The records on which a decision was taken, whatever it was. */
  Dataset<Row> decided() {
    return table.select("source", "delivery", "line");
  }

  private Dataset<Row> accepted() {
    return table
        .where(col("decision").equalTo("accept"))
        .select("source", "delivery", "line", "number");
  }

  private void refuseUnknown(Dataset<Row> records) {
    var unknown =
        table
            .join(records, new String[] {"source", "delivery", "line"}, "left_anti")
            .agg(count(lit(1)), min("at"))
            .first();
    if (unknown.getLong(0) > 0) {
      throw Refusal.data(
          "Link decisions: %d are about a record that there is not, the first on line %d (table,"
              + " delivery and line as the review list has them)",
          unknown.getLong(0), unknown.getLong(1));
    }
  }
}
