package nl.smartindustry.ingest.format;

import nl.smartindustry.ingest.rule.confront.RulePlan;
import org.apache.spark.sql.types.StructType;

/** Where in a row the columns stand that every source has, by number. */
public record RowPlaces(
    int delivery, int line, int cell, int corrections, int missing, int changes, Refused refused) {

  /** Where the columns stand that only a refused record has. */
  public record Refused(int rule, int reason, int raw, int warned) {}

  public static RowPlaces of(StructType rows) {
    return new RowPlaces(
        rows.fieldIndex("source_delivery"),
        rows.fieldIndex("source_line"),
        rows.fieldIndex("source_cell"),
        rows.fieldIndex("corrections"),
        rows.fieldIndex("missing_reasons"),
        rows.fieldIndex(ReadPlan.CHANGES),
        new Refused(
            rows.fieldIndex(ReadPlan.RULE),
            rows.fieldIndex(ReadPlan.REASON),
            rows.fieldIndex(ReadPlan.RAW),
            rows.fieldIndex(RulePlan.WARNED)));
  }

  /** How many columns a row has. */
  public int width() {
    return refused.warned() + 1;
  }
}
