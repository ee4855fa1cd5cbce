package nl.smartindustry.report.watch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.report.run.Failure;
import nl.smartindustry.report.run.RunJournal;
import nl.smartindustry.report.run.RunRecord;

/**
 * What the end of a run leaves for those who watch. Nothing that goes wrong here changes what was
 * published. For the holder of the lock.
 */
public record Watching(Settings settings) {
  /** How many nights are shown. */
  static final int NIGHTS = 90;

  /** One thing that is left. */
  @FunctionalInterface
  private interface Work {
    void done() throws IOException;
  }

  /**
   * A run has begun: its first event is written and sent, and the last one of a run before it that
   * ended without.
   *
   * @return what could not be written, a sentence each
   */
  public List<String> begun(RunRecord run) {
    var failures = new ArrayList<String>();
    var lineage = new Lineage(settings);
    attempt("lineage", failures, () -> complete(lineage, run));
    attempt("lineage", failures, () -> lineage.write(run));
    attempt("lineage", failures, () -> lineage.keep(run));
    lineage.send(); // what is not taken is sent again, and spoken of, at the end
    return failures;
  }

  private void complete(Lineage lineage, RunRecord run) throws IOException {
    var before =
        RunJournal.newestFirst(settings.warehouse())
            .filter(one -> !one.run().equals(run.run()) && one.ending() != null)
            .findFirst();
    if (before.isPresent() && lineage.lacksEnd(before.get())) {
      lineage.write(before.get());
      lineage.keep(before.get());
    }
  }

  /**
   * Writes what shows a run that is about to end, and sends its last event.
   *
   * @param run as it ends
   * @return what could not be written or sent, a sentence each
   */
  public List<String> ending(RunRecord run) {
    var failures = show(run);
    var lineage = new Lineage(settings);
    attempt("lineage", failures, () -> lineage.keep(run));
    lineage.send().ifPresent(failures::add);
    return failures;
  }

  /** Writes the events of a run whose record has its end. */
  public List<String> ended(RunRecord run) {
    var failures = new ArrayList<String>();
    attempt("lineage", failures, () -> new Lineage(settings).write(run));
    return failures;
  }

  /** All of that of a run that somebody stops, who does not wait for an answer. */
  public void stopped(RunRecord run) {
    var failures = show(run);
    failures.addAll(ended(run));
    attempt("lineage", failures, () -> new Lineage(settings).keep(run));
  }

  private List<String> show(RunRecord run) {
    var failures = new ArrayList<String>();
    var nights = new ArrayList<RunRecord>();
    attempt("records of nights", failures, () -> nights.addAll(nights(run)));
    if (!failures.isEmpty()) {
      return failures;
    }
    attempt("page of nights", failures, () -> new NightsPage(settings, nights).write());
    settings
        .watch()
        .metrics()
        .ifPresent(
            file ->
                attempt("metrics", failures, () -> MetricsFile.of(settings, nights).write(file)));
    return failures;
  }

  /** The last nights, the newest first, of which this run may be one. */
  private List<RunRecord> nights(RunRecord run) {
    var before =
        RunJournal.newestFirst(settings.warehouse()).filter(one -> !one.run().equals(run.run()));
    return Stream.concat(Stream.of(run), before).filter(RunRecord::isNight).limit(NIGHTS).toList();
  }

  /** Also errors: the program may have been cut short, or its memory be used up. */
  private static void attempt(String what, List<String> failures, Work work) {
    try {
      work.done();
    } catch (IOException | RuntimeException | Error failure) {
      failures.add("Watching, %s: %s".formatted(what, Failure.of(failure).sentence()));
    }
  }
}
