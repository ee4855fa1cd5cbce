package nl.smartindustry.ingest.format;

import java.io.Closeable;
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
import nl.smartindustry.ingest.pseudonym.PseudonymKey.PseudonymPlan;
import nl.smartindustry.ingest.rule.DeliveredRecord;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads the records of one split, in file order, broken ones included. */
public final class SplitReader implements Closeable {
  /** The rule that a repeated record breaks; it is counted apart and not kept. */
  public static final String DUPLICATE = "duplicate_record";

  /** The rule that a key with different contents breaks; the delivery is refused. */
  public static final String CONFLICT = "conflicting_record";

  private final PlannedSplit planned;
  private final SourceRecords records;
  private final RecordParsing parsing;
  private final UTF8String delivery;
  private final Set<String> concealed;

  /**
   * @param key makes the pseudonyms of identifiers; null where the records hold none
   */
  public SplitReader(ReadPlan plan, PlannedSplit planned, PseudonymKey key) throws IOException {
    this.planned = planned;
    this.concealed = plan.pseudonyms().fields().keySet();
    this.delivery = UTF8String.fromString(planned.delivery().id());
    var layout = layoutOfFile(plan.layout(), planned);
    this.parsing =
        new RecordParsing(
            layout,
            plan.contract(),
            new DeliveryFacts(planned.delivery().period(), planned.delivery().synthetic()),
            PseudonymPlan.pseudonymisers(key, plan.pseudonyms().fields()));
    this.records = Formats.records(layout, planned);
  }

  /** Reads the next record, which may be refused; false after the last. */
  public boolean next(DeliveredRecord record) throws IOException {
    if (!records.next()) {
      return false;
    }
    record.begin(delivery, records.line(), records.cell());
    if (records.defect() != null) {
      record.refuse(records.defect().rule(), records.defect().reason());
    } else if (!planned.duplicates().isEmpty() && planned.duplicates().contains(records.place())) {
      record.refuse(DUPLICATE, "the record repeats an earlier one");
    } else {
      note(parsing.read(records, record.values(), record.numbers()), record);
    }
    return true;
  }

  /** The text of the record read last, as far as it is kept. */
  public String raw() {
    return records.raw();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  private void note(Findings findings, DeliveredRecord record) {
    record.missing(findings.missingReasons());
    for (var change : findings.changes()) {
      record.changed(concealed.contains(change.field()) ? change.concealed() : change);
    }
    if (findings.rule() != null) {
      record.refuse(findings.rule(), records.named(findings.reason()));
    }
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
