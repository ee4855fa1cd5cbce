package nl.smartindustry.report.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.RunRecord.Ending;
import nl.smartindustry.report.run.RunRecord.Phase;
import nl.smartindustry.report.run.RunRecord.State;

/**
 * Keeps the record of the run that is going on: written when it begins, after each phase and when
 * it ends. A record that says {@code RUNNING} while the lock is free is of a run that was killed;
 * the next run, which holds the lock, marks it {@code CRASHED}.
 */
public final class RunJournal {
  private static final Progress LOG = Progress.toStandardError();

  private final Warehouse warehouse;
  private final Path runs;
  private final RunRecords records;
  private final Clock clock;
  private final Optional<String> crashed;
  private volatile RunRecord record;
  private volatile String phase;
  private Consumer<RunRecord> stopped = ended -> {};
  private long phaseBegan = System.nanoTime();

  private RunJournal(Warehouse warehouse, Clock clock, Optional<String> crashed) {
    this.warehouse = warehouse;
    this.runs = warehouse.runs();
    this.records = new RunRecords(runs);
    this.clock = clock;
    this.crashed = crashed;
  }

  /**
   * Begins the record of a run.
   *
   * @param asked the hash of what the run was asked, such as that of its settings and definitions
   * @param clock for the times in the record, and nothing else
   */
  public static RunJournal begin(RunLock lock, String command, String asked, Clock clock) {
    var runs = lock.warehouse().runs();
    var records = new RunRecords(runs);
    try {
      var run = "%06d-%s".formatted(records.nextNumber(), Provenance.shortOf(asked));
      var killed = records.closeOpen(crashed(clock.instant().toString()));
      var journal = new RunJournal(lock.warehouse(), clock, killed);
      var begun = RunRecord.begun(run, command, clock.instant().toString());
      journal.store(begun);
      LOG.within(run, null);
      LOG.note(
          "Run begins: " + command, Map.of("program", begun.start().circumstances().program()));
      CanonicalJson.write(begun.ended(null, journal.ending(State.ABORTED, 0, ""))); // loads classes
      return journal;
    } catch (IOException failure) {
      throw DiskFailure.during("record run in", runs, failure);
    }
  }

  public RunRecord record() {
    return record;
  }

  /**
   * Records what was decided, before it is done.
   *
   * @param reason as it was given; null where none was
   */
  public void decided(String action, String subject, String reason) {
    new AuditLog(warehouse).record(record, action, subject, reason);
  }

  /**
   * The records of a warehouse, read one by one, the newest first; an unreadable one is left out.
   */
  public static Stream<RunRecord> newestFirst(Warehouse warehouse) {
    return new RunRecords(warehouse.runs()).newestFirst();
  }

  /** The runs before this one that were killed and are reported now for the first time. */
  public Optional<String> crashedBefore() {
    return crashed;
  }

  /** Where the trace of a failure goes; never to the terminal. */
  public Path logFile() {
    return runs.resolve(record.run() + ".log");
  }

  /** A phase begins: if the run fails before it ends, it failed in this one. */
  public synchronized void begin(String name) {
    phase = name;
    LOG.within(record.run(), name);
  }

  /** The phase that goes on; empty between phases. */
  public Optional<String> phase() {
    return Optional.ofNullable(phase);
  }

  /** A phase has ended, or a part of one; the time since the last that ended is its own. */
  public synchronized void phase(String name, Map<String, Long> counts) {
    var ended = ended(name, counts);
    LOG.note(
        "Phase %s ended in %s s: %s".formatted(name, ended.seconds(), ended.counts()),
        Map.of("ended", name, "seconds", ended.seconds(), "counts", counts));
    keep(record.with(ended));
    if (name.equals(phase)) {
      begin(null);
    }
  }

  private Phase ended(String name, Map<String, Long> counts) {
    long now = System.nanoTime();
    double seconds = Math.round((now - phaseBegan) / 1e7) / 1e2;
    phaseBegan = now;
    return new Phase(name, seconds, counts);
  }

  public synchronized void warn(List<String> warnings) {
    var next = record;
    for (var warning : warnings) {
      next = next.with(warning);
    }
    keep(next);
  }

  /** The record as it will be once the run has ended so. */
  public synchronized RunRecord asEnded(State state, ExitCode code, String release) {
    return record.ended(
        release,
        new Ending(
            state,
            clock.instant().toString(),
            code.value(),
            null,
            null,
            Circumstances.Use.soFar()));
  }

  /** Gives the record of a run that ended otherwise, once it is written, to what may not fail. */
  public void afterStop(Consumer<RunRecord> after) {
    stopped = after;
  }

  /** The run has ended well. */
  public synchronized void finish(State state, ExitCode code, String release) {
    phase = null;
    end(release, state, code.value(), null);
  }

  /** The run has failed for {@code failure}; whatever was current before still is. */
  public synchronized void fail(Failure failure, String currentRelease) {
    end(currentRelease, State.FAILED, failure.code().value(), failure.sentence());
  }

  /**
   * Lets the end of the process be that of the run. Every end of its own the run must report by
   * {@link #finish} or {@link #fail}.
   */
  public void watchForStop() {
    ClusterLog.keepIn(runs.resolve(record.run() + ".spark.log"));
    ProcessEnd.during(this);
  }

  /**
   * The process ends under the run, if that has not ended before.
   *
   * @return the exit code of the record
   */
  synchronized int stop(State state, int code, String reason) {
    boolean open = record.state() == State.RUNNING;
    try {
      end(record.release(), state, code, reason);
      if (open) {
        afterwards(record);
      }
    } catch (RuntimeException unwritable) {
      return code; // the next run finds the record open and marks it CRASHED
    }
    return record.ending().exitCode();
  }

  /** Nothing may keep the process from ending, not even a program that was cut short. */
  private void afterwards(RunRecord ended) {
    try {
      stopped.accept(ended);
    } catch (RuntimeException | Error lost) {
      LOG.note("What ends with a run was not done", Map.of());
    }
  }

  private void end(String release, State state, int code, String reason) {
    if (record.state() != State.RUNNING) {
      return;
    }
    var last = phase == null ? record : record.with(ended(phase, Map.of()));
    var ended = last.ended(release, ending(state, code, reason));
    LOG.note("Run ends: %s, exit code %d".formatted(state, code), Map.of("exit_code", code));
    try {
      store(ended);
    } catch (IOException full) {
      records.overwrite(ended);
    }
  }

  private Ending ending(State state, int code, String reason) {
    var now = clock.instant().toString();
    return new Ending(state, now, code, reason, phase, Circumstances.Use.soFar());
  }

  private void keep(RunRecord next) {
    try {
      store(next);
    } catch (IOException failure) {
      throw DiskFailure.during("record run in", runs, failure);
    }
  }

  private void store(RunRecord next) throws IOException {
    record = next;
    records.store(next);
  }

  private static Ending crashed(String noticed) {
    return new Ending(State.CRASHED, noticed, null, "was killed", null, null);
  }
}
