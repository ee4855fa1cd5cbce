package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import nl.smartindustry.ingest.store.GatheredFiles.LookupTables;
import nl.smartindustry.ingest.store.PartWriter.PartOutcome;
import nl.smartindustry.ingest.store.SourceLoad.Loaded;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.executor.CommitDeniedException;
import org.apache.spark.sql.SparkSession;
import scala.Function1;
import scala.collection.Iterator;
import scala.runtime.BoxedUnit;

/**
 * Reads the new deliveries of sources that do not look into each other, all in one Spark job: each
 * split becomes one part, in the order of its file, whichever task reads it.
 */
public final class GroupLoad implements AutoCloseable {
  /** Records from which a task takes no further split. */
  private static final long ENOUGH = 20_000;

  private static final int RECORDS_BETWEEN_LOOKS = 1 << 12;

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final Progress progress;
  private final List<SourceLoad> loads;
  private final List<LookupTables> tables = new ArrayList<>();
  private final Map<String, TreeMap<String, PartOutcome>> outcomes = new TreeMap<>();
  private final Broadcast<TreeMap<String, SourcePlan>> plans;
  private final PseudonymKey key; // in the task, never in a broadcast

  /** How a source is read, and the path of the folder in which its parts wait. */
  record SourcePlan(ReadPlan plan, String staging) implements Serializable {}

  /** A split of a source. */
  record SourceSplit(String source, PlannedSplit split) implements Serializable {
    long records() {
      return split.split().records();
    }
  }

  /**
   * @param loads all under one key
   */
  public GroupLoad(SparkSession spark, Progress progress, List<SourceLoad> loads) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.progress = progress;
    this.loads = loads;
    var all = new TreeMap<String, SourcePlan>();
    for (var load : loads) {
      var looked = load.lookups(context);
      tables.add(looked);
      all.put(load.name(), load.plan(looked));
    }
    this.plans = context.broadcast(all);
    this.key =
        all.values().stream()
            .map(source -> source.plan().pseudonyms().key())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  /** Reads all; nothing is judged or counts yet. */
  public void read() {
    loads.forEach(SourceLoad::makeStaging);
    var splits = // the largest first, so that no task is left alone at the end
        loads.stream()
            .flatMap(load -> load.splits().stream())
            .sorted(Comparator.comparing(SourceSplit::records).reversed())
            .toList();
    try {
      read(splits);
    } finally {
      loads.forEach(SourceLoad::unchanged); // a file that changed also explains what failed
    }
  }

  /** The deliveries of one of the sources as they have been read, checked and judged. */
  public List<Loaded> judged(SourceLoad load) {
    read(load.repeats(spark));
    load.unchanged();
    var read = outcomes.getOrDefault(load.name(), new TreeMap<>());
    return load.judged(List.copyOf(read.values()));
  }

  private static String part(PartOutcome outcome) {
    return "%s %05d".formatted(outcome.delivery(), outcome.part());
  }

  /** Reads splits, some of them again, and keeps what became of each. */
  private void read(List<SourceSplit> splits) {
    if (splits.isEmpty()) {
      return;
    }
    var tasks = tasks(splits);
    var sent = plans;
    var shared = key;
    var reading =
        context
            .parallelize(tasks, tasks.size())
            .map(task -> new SplitTask(sent.value(), shared).read(task));
    long records = splits.stream().mapToLong(SourceSplit::records).sum();
    var read = run(reading, progress.meter("records", records));
    for (int i = 0; i < read.size(); i++) {
      var ofSource = outcomes.computeIfAbsent(splits.get(i).source(), s -> new TreeMap<>());
      ofSource.put(part(read.get(i)), read.get(i));
    }
  }

  /** Does all tasks and shows how far they are; what became of the splits, in their order. */
  private static List<PartOutcome> run(JavaRDD<ArrayList<PartOutcome>> reading, Meter meter) {
    var byTask = new TreeMap<Object, List<PartOutcome>>();
    reading
        .context()
        .runJob(
            reading.rdd(),
            (Function1<Iterator<ArrayList<PartOutcome>>, ArrayList<PartOutcome>> & Serializable)
                Iterator::next,
            (task, ended) -> {
              byTask.put(task, ended);
              meter.add(ended.stream().mapToLong(one -> one.counts().read()).sum());
              return BoxedUnit.UNIT;
            },
            reading.classTag());
    return byTask.values().stream().flatMap(List::stream).toList();
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
    tables.forEach(LookupTables::close);
  }

  /** One attempt at some splits. */
  private static final class SplitTask {
    private final Map<String, SourcePlan> plans;
    private final PseudonymKey key;
    private final Map<String, RecordRules> rules = new HashMap<>();
    private final TaskContext context = TaskContext.get();
    private boolean mayCommit;

    SplitTask(Map<String, SourcePlan> plans, PseudonymKey key) {
      this.plans = plans;
      this.key = key;
    }

    ArrayList<PartOutcome> read(List<SourceSplit> splits) throws Exception {
      var outcomes = new ArrayList<PartOutcome>();
      for (var split : splits) {
        outcomes.add(read(split.source(), split.split()));
      }
      return outcomes;
    }

    private PartOutcome read(String source, PlannedSplit split) throws Exception {
      var plan = plans.get(source).plan();
      var judging = plan.judging().book();
      var applied = rules.computeIfAbsent(source, s -> new RecordRules(judging, plan.records()));
      var staging = new TableStaging(Path.of(plans.get(source).staging()));
      var writer = new PartWriter(plan, split, applied, staging, context.taskAttemptId());
      try (var reader = new SplitReader(plan, split, key)) {
        read(plan, reader, applied, writer);
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
      mayCommit =
          mayCommit
              || SparkEnv.get()
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
}
