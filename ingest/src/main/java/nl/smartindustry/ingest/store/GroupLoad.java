package nl.smartindustry.ingest.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.store.GatheredFiles.LookupTables;
import nl.smartindustry.ingest.store.PartWriter.PartOutcome;
import nl.smartindustry.ingest.store.ReadingJob.SourcePlan;
import nl.smartindustry.ingest.store.ReadingJob.SourceSplit;
import nl.smartindustry.ingest.store.SourceLoad.Loaded;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Reads the new deliveries of sources that do not look into each other, all in one job. */
public final class GroupLoad implements AutoCloseable {
  private final SparkSession spark;
  private final List<SourceLoad> loads;
  private final List<LookupTables> tables = new ArrayList<>();
  private final Map<String, List<PartOutcome>> outcomes = new TreeMap<>();
  private final ReadingJob job;

  public GroupLoad(SparkSession spark, Progress progress, List<SourceLoad> loads) {
    this.spark = spark;
    this.loads = loads;
    var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    var plans = new TreeMap<String, SourcePlan>();
    for (var load : loads) {
      var looked = load.lookups(context);
      tables.add(looked);
      plans.put(load.name(), load.plan(looked));
    }
    this.job = new ReadingJob(context, progress, plans);
  }

  /** Reads all; nothing is judged or counts yet. */
  public void read() {
    loads.forEach(SourceLoad::makeStaging);
    var splits = // the largest first, so that no task is left alone at the end
        loads.stream()
            .flatMap(load -> load.splits().stream())
            .sorted(Comparator.comparing(SourceSplit::records).reversed())
            .toList();
    List<PartOutcome> read;
    try {
      read = job.read(splits);
    } finally {
      loads.forEach(SourceLoad::unchanged); // a file that changed also explains what failed
    }
    for (int i = 0; i < read.size(); i++) {
      var ofSource = outcomes.computeIfAbsent(splits.get(i).source(), s -> new ArrayList<>());
      ofSource.add(read.get(i));
    }
  }

  /** The deliveries of one of the sources as they have been read, checked and judged. */
  public List<Loaded> judged(SourceLoad load) {
    var byPart = new TreeMap<String, PartOutcome>();
    outcomes.getOrDefault(load.name(), List.of()).forEach(one -> byPart.put(part(one), one));
    List<SourceSplit> repeats = load.repeats(spark);
    job.read(repeats).forEach(one -> byPart.put(part(one), one));
    load.unchanged();
    return load.judged(List.copyOf(byPart.values()));
  }

  private static String part(PartOutcome outcome) {
    return "%s %05d".formatted(outcome.delivery(), outcome.part());
  }

  @Override
  public void close() {
    job.close();
    tables.forEach(LookupTables::close);
  }
}
