package nl.smartindustry.ingest.store;

import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.ingest.format.DeliverySource;
import nl.smartindustry.ingest.format.ReadPlan;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.pseudonym.PseudonymPlan;
import nl.smartindustry.ingest.rule.confront.RulePlan;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Delivered records read again with one identifying field as delivered; nothing is stored. */
public final class FieldInClear {
  private FieldInClear() {}

  /**
   * @param field the only one that keeps its text; all other identifiers are pseudonyms
   * @param keyId the id of the key of those
   * @return the records that can be read, with their delivery and line
   */
  public static Dataset<Row> read(
      SparkSession spark,
      SourceLayout source,
      List<InspectedDelivery> deliveries,
      String field,
      String keyId) {
    var others = new TreeMap<>(source.identifying());
    others.remove(field);
    var plan =
        new ReadPlan(
            source.layout(),
            source.contract(),
            others.isEmpty() ? PseudonymPlan.NONE : new PseudonymPlan(keyId, others),
            RulePlan.NONE,
            deliveries.stream().flatMap(d -> d.splits().stream()).toList());
    return spark
        .read()
        .format(DeliverySource.class.getName())
        .option(ReadPlan.OPTION, plan.encoded())
        .load()
        .where(functions.col(ReadPlan.RULE).isNull())
        .select("source_delivery", "source_line", field);
  }
}
