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
   * Writes it.
   *
   * @param run as it ends, or has ended
   * @return what could not be written, a sentence each
   */
  public List<String> ended(RunRecord run) {
    var failures = new ArrayList<String>();
    attempt("page of nights", failures, () -> NightsPage.write(settings, nights(run)));
    settings
        .watch()
        .metrics()
        .ifPresent(
            file ->
                attempt(
                    "metrics", failures, () -> MetricsFile.of(settings, nights(run)).write(file)));
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
