package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.TableWriter;
import nl.smartindustry.ingest.format.ReadPlan;
import nl.smartindustry.ingest.format.SplitReader;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.TextFormat.Format;
import nl.smartindustry.ingest.rule.DeliveredRecord;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.rule.RecordRules;
import nl.smartindustry.ingest.rule.confront.PartFindings;
import nl.smartindustry.ingest.rule.confront.PartFindings.Broken;
import nl.smartindustry.ingest.rule.confront.PartJudge;
import nl.smartindustry.ingest.store.KeyCheck.KeyHashes;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Writes the records of one split: accepted ones to one part, refused ones to another, what was put
 * right to a third; and counts the outcomes of the rules.
 */
final class PartWriter {
  /** Digits from which a register number identifies a unit. */
  private static final int LONG_KEY = 8;

  private final PlannedSplit planned;
  private final TableStaging staging;
  private final Path unfinished;
  private final TableWriter accepted;
  private final RarePart refused;
  private final Corrections corrections;
  private final KeyHashes keys;
  private final PartJudge judge;
  private final Map<String, Long> byRule = new TreeMap<>();
  private long acceptedRows;
  private long correctedRows;

  /**
   * What became of the records of one split.
   *
   * @param part number of the split within its delivery
   * @param findings what the rules found
   */
  record PartOutcome(
      String delivery, String file, int part, RecordCounts counts, PartFindings findings)
      implements Serializable {}

  /**
   * @param rules of the plan, as this task applies them
   * @param attempt no other attempt at this split has the same number
   */
  PartWriter(
      ReadPlan plan, PlannedSplit planned, RecordRules rules, TableStaging staging, long attempt)
      throws IOException {
    this.planned = planned;
    this.staging = staging;
    var delivery = planned.delivery().id();
    var part = TableStaging.part(planned.part());
    this.unfinished = TableStaging.unfinished(accepted(), attempt);
    this.accepted = new TableWriter(unfinished, plan.stored(), distinct(plan));
    this.refused =
        new RarePart(
            staging.quarantined(delivery).resolve(part),
            attempt,
            Quarantine.SCHEMA,
            List.of("line", "raw"));
    this.corrections =
        new Corrections(planned, staging.corrections(delivery).resolve(part), attempt);
    this.keys = new KeyHashes(plan.stored(), plan.contract().key());
    this.judge =
        new PartJudge(
            plan.judging(),
            delivery,
            rules,
            record -> broken(record, plan.stored(), plan.contract().key()));
  }

  /** In Parquet a key that comes again has a dictionary already, and then is worth one here. */
  private static List<String> distinct(ReadPlan plan) {
    boolean known = plan.layout().text().format() == Format.PARQUET;
    var keys =
        plan.layout().columns().stream()
            .filter(column -> !known && column.stored() && column.shape().length() >= LONG_KEY)
            .map(ColumnSpec::field);
    return Stream.concat(keys, Stream.of("source_line")).toList();
  }

  /** Writes a record as it has been read, corrected and edited. */
  void write(DeliveredRecord record, SplitReader reader) throws IOException {
    if (!record.refused()) {
      int refusedBy = judge.judge(record);
      if (refusedBy == PartJudge.ACCEPTED) {
        accept(record);
        return;
      }
      record.refuse(judge.rule(refusedBy).name(), judge.rule(refusedBy).label());
    }
    byRule.merge(record.rule(), 1L, Long::sum);
    if (!record.rule().equals(SplitReader.DUPLICATE)) {
      refused.row(Quarantine.cells(planned, record, reader.raw()));
    }
  }

  private void accept(DeliveredRecord record) throws IOException {
    accepted.row(record.values(), record.numbers());
    keys.add(record.row());
    judge.accepted(record);
    acceptedRows++;
    correctedRows += record.corrected() ? 1 : 0;
    corrections.add(record);
  }

  PartOutcome commit() throws IOException {
    var part = TableStaging.part(planned.part());
    var delivery = planned.delivery().id();
    accepted.close();
    Files.move(unfinished, accepted(), StandardCopyOption.ATOMIC_MOVE);
    refused.commit();
    keys.store(staging.keys(delivery).resolve(part));
    var findings = judge.commit(staging.index(delivery), planned.part());
    var changes = corrections.commit();
    return new PartOutcome(
        delivery, planned.file().name(), planned.part(), counts(findings, changes), findings);
  }

  private RecordCounts counts(PartFindings findings, Map<String, Long> changes) {
    var duplicates = byRule.remove(SplitReader.DUPLICATE);
    long repeated = duplicates == null ? 0 : duplicates;
    long quarantined = byRule.values().stream().mapToLong(Long::longValue).sum();
    return new RecordCounts(
        acceptedRows + quarantined + repeated,
        acceptedRows,
        correctedRows,
        quarantined,
        repeated,
        byRule,
        findings.warned(),
        changes);
  }

  void abort() throws IOException {
    Files.deleteIfExists(unfinished);
    refused.abort();
    corrections.abort();
  }

  private Path accepted() {
    return staging.accepted(planned.delivery().id()).resolve(TableStaging.part(planned.part()));
  }

  /** Where a record is: file, line, and the key under which it is stored. */
  private Broken broken(DeliveredRecord record, StructType stored, List<String> key) {
    var values =
        key.stream()
            .map(stored::fieldIndex)
            .map(place -> text(record.values()[place], stored, place))
            .collect(Collectors.joining(" | "));
    return new Broken(planned.file().name(), record.line(), values);
  }

  private static String text(Object value, StructType stored, int place) {
    if (value == null) {
      return "";
    }
    return stored.apply(place).dataType().equals(DataTypes.DateType)
        ? LocalDate.ofEpochDay((Integer) value).toString()
        : value.toString();
  }

  /** What is kept of a refused record: where it was, the reason, and its text as delivered. */
  static final class Quarantine {
    static final StructType SCHEMA =
        StructType.fromDDL(
            "source STRING, delivery STRING, file STRING, sha256 STRING, line BIGINT, "
                + "cell BIGINT, rule STRING, reason STRING, raw STRING");

    private Quarantine() {}

    private static Object[] cells(PlannedSplit planned, DeliveredRecord record, String raw) {
      return new Object[] {
        planned.delivery().source(),
        planned.delivery().id(),
        planned.file().name(),
        planned.file().sha256(),
        record.line(),
        record.cell(),
        record.rule(),
        record.reason(),
        raw
      };
    }
  }
}
