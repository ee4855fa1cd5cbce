package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.smartindustry.ingest.edit.RecordEdits;
import nl.smartindustry.ingest.format.ReadPlan;
import nl.smartindustry.ingest.format.SplitReader;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.pseudonym.PseudonymKey;
import nl.smartindustry.ingest.rule.DeliveredRecord;
import nl.smartindustry.ingest.rule.RecordRules;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.Progress.Meter;
import nl.smartindustry.ingest.store.PartWriter.PartOutcome;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.executor.CommitDeniedException;
import org.apache.spark.util.AccumulatorV2;

/**
 * Reads splits of any sources in one Spark job: each split becomes one part, in the order of its
 * file, whichever task reads it.
 */
final class ReadingJob implements AutoCloseable {
  /** Records from which a task takes no further split. */
  private static final long ENOUGH = 20_000;

  private static final int RECORDS_BETWEEN_LOOKS = 1 << 12;

  private final JavaSparkContext spark;
  private final Broadcast<TreeMap<String, SourcePlan>> plans;
  private final PseudonymKey key; // in the task, never in a broadcast
  private final Progress progress;

  /** How a source is read, and the path of the folder in which its parts wait. */
  record SourcePlan(ReadPlan plan, String staging) implements Serializable {}

  /** A split of a source. */
  record SourceSplit(String source, PlannedSplit split) implements Serializable {
    long records() {
      return split.split().records();
    }
  }

  /**
   * @param plans by the name of a source; all under one key
   */
  ReadingJob(JavaSparkContext spark, Progress progress, Map<String, SourcePlan> plans) {
    this.spark = spark;
    this.progress = progress;
    this.plans = spark.broadcast(new TreeMap<>(plans));
    this.key =
        plans.values().stream()
            .map(source -> source.plan().pseudonyms().key())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  /** Reads splits; what became of each, in their order. */
  List<PartOutcome> read(List<SourceSplit> splits) {
    if (splits.isEmpty()) {
      return List.of();
    }
    var tasks = tasks(splits);
    long records = splits.stream().mapToLong(SourceSplit::records).sum();
    var counted = new RecordsRead(progress.meter("records", records));
    spark.sc().register(counted);
    var sent = plans;
    var shared = key;
    return spark
        .parallelize(tasks, tasks.size())
        .map(
            task -> {
              var outcomes = new SplitTask(sent.value(), shared).read(task);
              outcomes.forEach(outcome -> counted.add(outcome.counts().read()));
              return outcomes;
            })
        .collect()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Small splits share a task. */
  private static List<ArrayList<SourceSplit>> tasks(List<SourceSplit> splits) {
    var tasks = new ArrayList<ArrayList<SourceSplit>>();
    long records = ENOUGH;
    for (var split : splits) {
      if (records >= ENOUGH) {
        tasks.add(new ArrayList<>());
        records = 0;
      }
      tasks.get(tasks.size() - 1).add(split);
      records += split.records();
    }
    return tasks;
  }

  @Override
  public void close() {
    plans.destroy();
  }

  /** One attempt at some splits. */
  private static final class SplitTask {
    private final Map<String, SourcePlan> plans;
    private final PseudonymKey key;
    private final TaskContext context = TaskContext.get();
    private boolean mayCommit;

    SplitTask(Map<String, SourcePlan> plans, PseudonymKey key) {
      this.plans = plans;
      this.key = key;
    }

    ArrayList<PartOutcome> read(List<SourceSplit> splits) throws Exception {
      var outcomes = new ArrayList<PartOutcome>();
      for (var split : splits) {
        outcomes.add(read(plans.get(split.source()), split.split()));
      }
      return outcomes;
    }

    private PartOutcome read(SourcePlan source, PlannedSplit split) throws Exception {
      var plan = source.plan();
      var rules = new RecordRules(plan.judging().book(), plan.records());
      var staging = new TableStaging(Path.of(source.staging()));
      var writer = new PartWriter(plan, split, rules, staging, context.taskAttemptId());
      try (var reader = new SplitReader(plan, split, key)) {
        read(plan, reader, rules, writer);
        permit();
        return writer.commit();
      } catch (Exception failure) {
        writer.abort();
        throw failure;
      }
    }

    private void read(ReadPlan plan, SplitReader reader, RecordRules rules, PartWriter writer)
        throws IOException {
      var edits = plan.edits() == null ? null : new RecordEdits(plan.stored(), plan.edits());
      var record = new DeliveredRecord(plan.stored());
      for (long read = 1; reader.next(record); read++) {
        if (!record.refused()) {
          rules.correct(record);
        }
        if (!record.refused() && edits != null) {
          edits.edit(record);
        }
        writer.write(record, reader);
        if (read % RECORDS_BETWEEN_LOOKS == 0 && context.isInterrupted()) {
          throw new TaskKilledException();
        }
      }
    }

    /** Of several attempts at the same splits one may make its parts count. */
    private void permit() throws CommitDeniedException {
      if (mayCommit) {
        return;
      }
      mayCommit =
          SparkEnv.get()
              .outputCommitCoordinator()
              .canCommit(
                  context.stageId(),
                  context.stageAttemptNumber(),
                  context.partitionId(),
                  context.attemptNumber());
      if (!mayCommit) {
        throw new CommitDeniedException(
            "Another attempt at these splits has stored them",
            context.stageId(),
            context.partitionId(),
            context.attemptNumber());
      }
    }
  }

  /** How many records have been read: on the driver it grows as tasks end, and is shown. */
  private static final class RecordsRead extends AccumulatorV2<Long, Long> {
    private static final long serialVersionUID = 1L;

    private final transient Meter meter;
    private long records;

    RecordsRead(Meter meter) {
      this.meter = meter;
    }

    @Override
    public void add(Long more) {
      records += more;
    }

    @Override
    public void merge(AccumulatorV2<Long, Long> task) {
      records += task.value();
      if (meter != null) {
        meter.add(task.value());
      }
    }

    @Override
    public AccumulatorV2<Long, Long> copy() {
      var copy = new RecordsRead(null);
      copy.records = records;
      return copy;
    }

    @Override
    public void reset() {
      records = 0;
    }

    @Override
    public boolean isZero() {
      return records == 0;
    }

    @Override
    public Long value() {
      return records;
    }
  }
}
