package nl.smartindustry.ingest.format;

import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.pseudonym.PseudonymKey.Keyring;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** The Spark data source of delivered files: {@code format(DeliverySource.class.getName())}. */
public final class DeliverySource implements TableProvider {
  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    return ReadPlan.decoded(options.get(ReadPlan.OPTION)).rows();
  }

  @Override
  public Table getTable(StructType schema, Transform[] transforms, Map<String, String> options) {
    var plan = ReadPlan.decoded(new CaseInsensitiveStringMap(options).get(ReadPlan.OPTION));
    return new Deliveries(plan);
  }

  private record Deliveries(ReadPlan plan) implements SupportsRead {
    @Override
    public String name() {
      return "deliveries of " + plan.layout().table();
    }

    @Override
    @Deprecated
    public StructType schema() {
      return plan.rows();
    }

    @Override
    public Set<TableCapability> capabilities() {
      return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
      return () -> new SplitScan(plan);
    }
  }

  private record SplitScan(ReadPlan plan) implements Scan, Batch {
    @Override
    public StructType readSchema() {
      return plan.rows();
    }

    @Override
    public Batch toBatch() {
      return this;
    }

    @Override
    public InputPartition[] planInputPartitions() {
      return plan.splits().stream().map(SplitPartition::new).toArray(InputPartition[]::new);
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
      var without = plan.of(java.util.List.of());
      var keyId = plan.pseudonyms().keyId();
      var key = keyId.isEmpty() ? null : Keyring.get(keyId);
      return partition -> new SplitReader(without, ((SplitPartition) partition).split(), key);
    }
  }

  private record SplitPartition(PlannedSplit split) implements InputPartition {}
}
