package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.format.ReadPlan;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.PlannedSplit.Place;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.rule.ProcessingColumns;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.rule.confront.PartFindings.Broken;
import nl.smartindustry.ingest.rule.confront.PartJudge;
import nl.smartindustry.ingest.rule.confront.PartJudge.RecordPlace;
import nl.smartindustry.ingest.store.KeyCheck.KeyHashes;
import nl.smartindustry.ingest.store.PartSink.PartOutcome;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.ProjectingInternalRow;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Writes the rows of one split: accepted ones to one part, refused ones to another; and counts what
 * the outcomes of the rules.
 */
final class PartWriter implements DataWriter<InternalRow> {
  /** Digits from which a register number identifies a unit. */
  private static final int LONG_KEY = 8;

  private final ReadPlan plan;
  private final PlannedSplit planned;
  private final ProcessingColumns places;
  private final TableStaging staging;
  private final Path unfinished;
  private final ParquetWriter<InternalRow> accepted;
  private final ProjectingInternalRow stored;
  private final KeyHashes keys;
  private final RefusedRecords refused;
  private final Corrections corrections;
  private final PartJudge judge;
  private final Map<String, Long> byRule = new TreeMap<>();
  private long acceptedRows;
  private long correctedRows;

  /**
   * @param rows the columns in which the rows come
   */
  PartWriter(
      ReadPlan plan, PlannedSplit planned, StructType rows, TableStaging staging, long attempt)
      throws IOException {
    this.plan = plan;
    this.planned = planned;
    this.staging = staging;
    this.places = ProcessingColumns.of(rows);
    this.unfinished =
        accepted().resolveSibling(".attempt-%d-%d".formatted(planned.part(), attempt));
    this.accepted = ParquetPart.open(unfinished, plan.stored(), distinct(plan));
    this.keys = new KeyHashes(plan.stored(), plan.contract().key());
    this.refused = new RefusedRecords(planned);
    this.corrections = new Corrections(planned, corrections(), attempt);
    var delivery = planned.delivery().id();
    this.judge =
        new PartJudge(plan.judging(), delivery, rows, new RecordPlaces(planned, plan, places));
    var ordinals =
        Stream.of(plan.stored().fieldNames()).map(name -> (Object) rows.fieldIndex(name)).toList();
    this.stored =
        ProjectingInternalRow.apply(
            plan.stored(), CollectionConverters.asScala(ordinals).toIndexedSeq());
  }

  private static List<String> distinct(ReadPlan plan) {
    var keys =
        plan.layout().columns().stream().filter(c -> c.stored() && c.shape().length() >= LONG_KEY);
    return Stream.concat(keys.map(ColumnSpec::field), Stream.of("source_line")).toList();
  }

  @Override
  public void write(InternalRow row) throws IOException {
    if (!row.isNullAt(places.refused().rule())) {
      var rule = row.getUTF8String(places.refused().rule()).toString();
      refuse(row, rule, text(row, places.refused().reason()));
      return;
    }
    int refusedBy = judge.judge(row);
    if (refusedBy == PartJudge.ACCEPTED) {
      accept(row);
    } else {
      var rule = judge.rule(refusedBy);
      refuse(row, rule.name(), rule.label());
    }
  }

  @Override
  public WriterCommitMessage commit() throws IOException {
    accepted.close();
    Files.move(unfinished, accepted(), StandardCopyOption.ATOMIC_MOVE);
    var part = TableStaging.part(planned.part());
    var delivery = planned.delivery().id();
    refused.store(staging.quarantined(delivery).resolve(part), plan.layout());
    keys.store(staging.keys(delivery).resolve(part));
    long duplicates = byRule.getOrDefault(ReadPlan.DUPLICATE, 0L);
    byRule.remove(ReadPlan.DUPLICATE);
    long quarantined = byRule.values().stream().mapToLong(Long::longValue).sum();
    var findings = judge.commit(staging.index(delivery), planned.part());
    var counts =
        new RecordCounts(
            acceptedRows + quarantined + duplicates,
            acceptedRows,
            correctedRows,
            quarantined,
            duplicates,
            byRule,
            findings.warned(),
            corrections.commit());
    return new PartOutcome(delivery, planned.file().name(), planned.part(), counts, findings);
  }

  @Override
  public void abort() throws IOException {
    Files.deleteIfExists(unfinished);
    corrections.abort();
  }

  @Override
  public void close() {
    // everything is closed by commit; an aborted file is deleted
  }

  private Path accepted() {
    return staging.accepted(planned.delivery().id()).resolve(TableStaging.part(planned.part()));
  }

  private Path corrections() {
    return staging.corrections(planned.delivery().id()).resolve(TableStaging.part(planned.part()));
  }

  private void accept(InternalRow row) throws IOException {
    stored.project(row);
    accepted.write(stored);
    keys.add(stored);
    judge.accepted(row, row.getLong(places.line()));
    acceptedRows++;
    if (!row.isNullAt(places.corrections())) {
      correctedRows++;
    }
    if (!row.isNullAt(places.changes())) {
      corrections.add(place(row), row.getArray(places.changes()));
    }
  }

  private void refuse(InternalRow row, String rule, String reason) {
    byRule.merge(rule, 1L, Long::sum);
    if (!rule.equals(ReadPlan.DUPLICATE)) {
      refused.add(place(row), rule, reason, text(row, places.refused().raw()));
    }
  }

  private Place place(InternalRow row) {
    return new Place(row.getLong(places.line()), row.getLong(places.cell()));
  }

  private static String text(InternalRow row, int place) {
    UTF8String text = row.getUTF8String(place);
    return text == null ? null : text.toString();
  }

  /** Where a record is: file, line, and the key under which it is stored. */
  record RecordPlaces(PlannedSplit planned, ReadPlan plan, ProcessingColumns places)
      implements RecordPlace {
    private static final String BETWEEN = " | ";

    @Override
    public Broken of(InternalRow row) {
      var key = new ArrayList<String>();
      var fields = plan.rows();
      for (String field : plan.contract().key()) {
        int place = fields.fieldIndex(field);
        key.add(row.isNullAt(place) ? "" : text(row, place));
      }
      var line = row.getLong(places.line());
      return new Broken(planned.file().name(), line, String.join(BETWEEN, key));
    }

    private String text(InternalRow row, int place) {
      var type = plan.rows().apply(place).dataType();
      if (type.equals(DataTypes.StringType)) {
        return row.getUTF8String(place).toString();
      }
      return type.equals(DataTypes.DateType)
          ? LocalDate.ofEpochDay(row.getInt(place)).toString()
          : String.valueOf(row.getLong(place));
    }
  }
}
