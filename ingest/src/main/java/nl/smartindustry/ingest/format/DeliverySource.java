package nl.smartindustry.ingest.format;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.cell.Findings;
import nl.smartindustry.ingest.cell.RecordParsing;
import nl.smartindustry.ingest.cell.RecordParsing.DeliveryFacts;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.SourceRecords;
import nl.smartindustry.ingest.layout.CellCodes;
import nl.smartindustry.ingest.layout.CellCodes.Lookup;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.ColumnSpec.Given;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.pseudonym.PseudonymKey;
import nl.smartindustry.ingest.pseudonym.PseudonymKey.Keyring;
import nl.smartindustry.ingest.pseudonym.PseudonymKey.PseudonymPlan;
import nl.smartindustry.ingest.rule.ProcessingColumns;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.unsafe.types.UTF8String;

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

  /** Reads one split into typed rows. */
  static final class SplitReader implements PartitionReader<InternalRow> {
    private final PlannedSplit planned;
    private final SourceRecords records;
    private final RecordParsing parsing;
    private final ProcessingColumns places;
    private final int width;
    private final UTF8String delivery;
    private final Set<String> concealed;
    private Object[] values;

    /**
     * @param key makes the pseudonyms of identifiers; null where the records hold none
     */
    SplitReader(ReadPlan plan, PlannedSplit planned, PseudonymKey key) {
      this.planned = planned;
      this.places = ProcessingColumns.of(plan.rows());
      this.width = plan.rows().length();
      this.concealed = plan.pseudonyms().fields().keySet();
      this.delivery = UTF8String.fromString(planned.delivery().id());
      try {
        var layout = layoutOfFile(plan.layout(), planned);
        this.parsing =
            new RecordParsing(
                layout,
                plan.contract(),
                new DeliveryFacts(planned.delivery().period(), planned.delivery().synthetic()),
                PseudonymPlan.pseudonymisers(key, plan.pseudonyms().fields()));
        this.records = Formats.records(layout, planned);
      } catch (IOException cause) {
        throw new java.io.UncheckedIOException(cause);
      }
    }

    @Override
    public boolean next() throws IOException {
      if (!records.next()) {
        return false;
      }
      values = new Object[width];
      values[places.delivery()] = delivery;
      values[places.line()] = records.line();
      values[places.cell()] = (long) records.cell();
      if (records.defect() != null) {
        refuse(records.defect().rule(), records.defect().reason());
        return true;
      }
      if (!planned.duplicates().isEmpty() && planned.duplicates().contains(records.place())) {
        refuse(ReadPlan.DUPLICATE, "the record repeats an earlier one");
        return true;
      }
      var findings = parsing.read(records, values);
      note(findings);
      if (findings.rule() != null) {
        refuse(findings.rule(), findings.reason());
      }
      return true;
    }

    @Override
    public InternalRow get() {
      return new GenericInternalRow(values);
    }

    @Override
    public void close() throws IOException {
      records.close();
    }

    private void note(Findings findings) {
      values[places.corrections()] = text(findings.corrections());
      values[places.missing()] = text(findings.missingReasons());
      if (!findings.changes().isEmpty()) {
        var changes = findings.changes().stream().map(change -> change.row(concealed));
        values[places.changes()] = new GenericArrayData(changes.toArray());
      }
    }

    private void refuse(String rule, String reason) {
      values[places.refused().rule()] = UTF8String.fromString(rule);
      values[places.refused().reason()] = UTF8String.fromString(reason);
      values[places.refused().raw()] = UTF8String.fromString(records.raw());
    }

    private static UTF8String text(String text) {
      return text == null ? null : UTF8String.fromString(text);
    }

    /** The layout of one file: with its title and footer, and the codes of its dimensions. */
    private static Layout layoutOfFile(Layout layout, PlannedSplit planned) throws IOException {
      Map<Lookup, Map<String, String>> dimensions = new HashMap<>();
      for (var lookup : layout.lookups()) {
        dimensions.put(lookup, SourceDimensions.read(lookup, planned.dimensions()));
      }
      var header = planned.file().header();
      return layout.with(
          layout.columns().stream()
              .map(column -> column.with(codes(column, dimensions)))
              .map(column -> noted(column, header.title(), header.footer()))
              .toList());
    }

    private static CellCodes codes(ColumnSpec column, Map<Lookup, Map<String, String>> dimensions) {
      var lookup = column.codes().lookup();
      return lookup == null
          ? column.codes()
          : column.codes().with(lookup.filled(dimensions.get(lookup)));
    }

    private static ColumnSpec noted(ColumnSpec column, String title, String footer) {
      if (column.delivered() || column.given().note() == null) {
        return column;
      }
      var text = column.given().note() == Given.Note.TITLE ? title : footer;
      return column.with(new Given(text, false, null));
    }
  }
}
