package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.read.Place;
import nl.smartindustry.ingest.read.PlannedSplit;
import nl.smartindustry.ingest.read.ReadPlan;
import nl.smartindustry.ingest.read.RowPlaces;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.ProjectingInternalRow;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.unsafe.types.UTF8String;
import scala.jdk.javaapi.CollectionConverters;

/** Writes the rows of one split: accepted ones to one part, refused ones to another. */
final class PartWriter implements DataWriter<InternalRow> {
  /** Digits from which a register number tells units apart. */
  private static final int LONG_KEY = 8;

  private final ReadPlan plan;
  private final PlannedSplit planned;
  private final RowPlaces places;
  private final Staging staging;
  private final Path unfinished;
  private final ParquetWriter<InternalRow> accepted;
  private final ProjectingInternalRow stored;
  private final KeyHashes keys;
  private final RefusedRecords refused;
  private final Corrections corrections;
  private final Map<String, Long> byRule = new TreeMap<>();
  private final Map<String, Long> warned = new TreeMap<>();
  private long acceptedRows;
  private long correctedRows;

  PartWriter(ReadPlan plan, PlannedSplit planned, Staging staging, long attempt)
      throws IOException {
    this.plan = plan;
    this.planned = planned;
    this.staging = staging;
    this.places = RowPlaces.of(plan.rows());
    this.unfinished =
        accepted().resolveSibling(".attempt-%d-%d".formatted(planned.part(), attempt));
    this.accepted = ParquetPart.open(unfinished, plan.stored(), distinct(plan));
    this.keys = new KeyHashes(plan.stored(), plan.key());
    this.refused = new RefusedRecords(planned);
    this.corrections = new Corrections(planned, corrections(), attempt);
    var ordinals = IntStream.range(0, plan.stored().length()).mapToObj(i -> (Object) i).toList();
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
    if (row.isNullAt(places.refused().rule())) {
      accept(row);
    } else {
      refuse(row);
    }
  }

  @Override
  public WriterCommitMessage commit() throws IOException {
    accepted.close();
    Files.move(unfinished, accepted(), StandardCopyOption.ATOMIC_MOVE);
    var part = Staging.part(planned.part());
    var delivery = planned.delivery().id();
    refused.store(staging.quarantined(delivery).resolve(part), plan.layout());
    keys.store(staging.keys(delivery).resolve(part));
    long duplicates = byRule.getOrDefault(ReadPlan.DUPLICATE, 0L);
    byRule.remove(ReadPlan.DUPLICATE);
    long quarantined = byRule.values().stream().mapToLong(Long::longValue).sum();
    return new PartOutcome(
        delivery,
        planned.file().name(),
        planned.part(),
        new Counts(acceptedRows, correctedRows, quarantined, duplicates),
        byRule,
        warned,
        corrections.commit());
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
    return staging.accepted(planned.delivery().id()).resolve(Staging.part(planned.part()));
  }

  private Path corrections() {
    return staging.corrections(planned.delivery().id()).resolve(Staging.part(planned.part()));
  }

  private void accept(InternalRow row) throws IOException {
    stored.project(row);
    accepted.write(stored);
    keys.add(row);
    acceptedRows++;
    if (!row.isNullAt(places.corrections())) {
      correctedRows++;
    }
    if (!row.isNullAt(places.changes())) {
      corrections.add(place(row), row.getArray(places.changes()));
    }
    int place = places.refused().warned();
    if (!row.isNullAt(place)) {
      for (String rule : row.getUTF8String(place).toString().split(";")) {
        warned.merge(rule, 1L, Long::sum);
      }
    }
  }

  private void refuse(InternalRow row) {
    var rule = row.getUTF8String(places.refused().rule()).toString();
    byRule.merge(rule, 1L, Long::sum);
    if (!rule.equals(ReadPlan.DUPLICATE)) {
      refused.add(
          place(row),
          rule,
          text(row, places.refused().reason()),
          text(row, places.refused().raw()));
    }
  }

  private Place place(InternalRow row) {
    return new Place(row.getLong(places.line()), row.getLong(places.cell()));
  }

  private static String text(InternalRow row, int place) {
    UTF8String text = row.getUTF8String(place);
    return text == null ? null : text.toString();
  }
}
