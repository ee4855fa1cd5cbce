package nl.smartindustry.ingest.store;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.ingest.format.DeliverySource;
import nl.smartindustry.ingest.format.ReadPlan;
import nl.smartindustry.ingest.layout.Source;
import nl.smartindustry.ingest.pseudonym.PseudonymPlan;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Delivered records read again with one identifying field as delivered; nothing is stored. */
public final class FieldInClear {
  private FieldInClear() {}

  /**
   * @param field the only one that keeps its text; all others that name somebody are pseudonyms
   * @param keyId the id of the key of those
   * @return the records that can be read, with their delivery and line
   */
  public static Dataset<Row> read(
      SparkSession spark,
      Source source,
      List<InspectedDelivery> deliveries,
      String field,
      String keyId) {
    var others = new TreeMap<>(source.identifying());
    others.remove(field);
    var contract = source.contract();
    var plan =
        new ReadPlan(
            source.layout(),
            contract.schema(),
            contract.key(),
            List.of(),
            Set.copyOf(source.identifying().keySet()),
            others.isEmpty() ? PseudonymPlan.NONE : new PseudonymPlan(keyId, others),
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
