package nl.smartindustry.report.run;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.smartindustry.ingest.definition.ExitCode;

/**
 * Ends a run that takes longer than it may, such as one that waits for a disk or a lock for ever: a
 * scheduler would wait with it, and hold back the nights after it. Where its threads stood is in
 * the log of the run. A process that the system has stopped (SIGSTOP) cannot end itself; that is
 * for the scheduler's own limit.
 */
public final class Watchdog implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** For those who are given notice, once the run is recorded. */
  private static final Duration NOTICE = Duration.ofSeconds(30);

  private final RunJournal journal;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "watchdog"));

  private Watchdog(RunJournal journal) {
    this.journal = journal;
  }

  /**
   * Watches a run from now on, until this is closed.
   *
   * @param budget after which it ends with 70; empty for never
   */
  public static Watchdog over(RunJournal journal, Optional<Duration> budget) {
    var dog = new Watchdog(journal);
    budget.ifPresent(
        time -> dog.clock.schedule(() -> dog.end(time), time.toMillis(), TimeUnit.MILLISECONDS));
    return dog;
  }

  /** What the run waits for may hold the journal too: then the process ends without a record. */
  private void end(Duration budget) {
    FailureLog.appendThreads(journal.logFile());
    var sentence =
        "Run %s: took longer than its time budget of %s%s"
            .formatted(
                journal.record().run(),
                budget.toString().substring("PT".length()).toLowerCase(Locale.ROOT),
                journal.phase().map(", in phase '%s'"::formatted).orElse(""));
    var failure = new Failure(ExitCode.INTERNAL, sentence).tracedIn(journal.logFile());
    var recording = daemon(() -> ProcessEnd.fail(failure), "watchdog-record");
    recording.start();
    try {
      recording.join(GRACE.toMillis());
      if (journal.record().ending() != null) {
        recording.join(NOTICE.toMillis());
      }
    } catch (InterruptedException closed) {
      return; // the run has ended by itself meanwhile
    }
    Runtime.getRuntime().halt(failure.code().value());
  }

  private static Thread daemon(Runnable task, String name) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
