package nl.smartindustry.report.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.report.alert.Alerting;
import nl.smartindustry.report.run.Failure;
import nl.smartindustry.report.run.FailureLog;
import nl.smartindustry.report.run.RunJournal;
import nl.smartindustry.report.run.RunRecord;
import nl.smartindustry.report.run.RunRecord.State;
import nl.smartindustry.report.watch.Watching;

/**
 * What a run records, writes and sends when it ends. Record, exit code, events and notices say the
 * same; what cannot be written or sent is worth a look, and what was published stands.
 */
record RunEnd(Settings settings, RunJournal journal, Progress progress) {
  /** How a line of the closing summary that is worth a look begins. */
  static final String WARNING = "  warning";

  /** Before the run: from now on its end is recorded, however it comes. */
  void prepare() {
    journal.afterStop(this::stopped);
    journal.watchForStop();
    new Watching(settings).begun(journal.record()).forEach(progress::warn);
  }

  /** A run that did what it was asked. */
  Ending well(Ending ending) {
    var reported = noted(ending, notices(ending));
    var record = journal.asEnded(reported.state(), reported.exitCode(), reported.release());
    var last = noted(reported, new Watching(settings).ending(record));
    journal.finish(last.state(), last.exitCode(), last.release());
    new Watching(settings).ended(journal.record()).forEach(progress::warn);
    return last;
  }

  private List<String> notices(Ending ending) {
    if (!journal.record().isNight()) {
      return List.of();
    }
    boolean warned = ending.state() == State.PUBLISHED_WITH_WARNINGS;
    var release = Optional.of(ending).filter(one -> warned).map(Ending::release);
    return new Alerting(settings).wellEnded(journal.record(), release, journal.crashedBefore());
  }

  private Ending noted(Ending ending, List<String> undone) {
    journal.warn(undone);
    return undone.isEmpty()
        ? ending
        : ending.with(undone.stream().map(RunEnd::warning).toList()).withWarnings();
  }

  private static String warning(String sentence) {
    return WARNING + "    " + sentence;
  }

  /** A run that failed; what the record says is what the terminal says. */
  Refusal failed(Throwable thrown) {
    var places = List.of(settings.warehouse().root(), settings.temporary());
    FailureLog.append(journal.logFile(), thrown);
    var failure = Failure.of(thrown, places).tracedIn(journal.logFile());
    try {
      journal.fail(failure, null);
    } catch (RuntimeException unwritable) { // must not hide why the run failed
      thrown.addSuppressed(unwritable);
    }
    var watching = new Watching(settings);
    var undone = new ArrayList<>(watching.ending(journal.record()));
    undone.addAll(watching.ended(journal.record()));
    if (journal.record().isNight() && journal.record().state() == State.FAILED) {
      undone.addAll(new Alerting(settings).failed(journal.record(), journal.crashedBefore()));
    }
    undone.forEach(one -> progress.warn(warning(one)));
    return new Refusal(failure.code(), failure.sentence(), thrown);
  }

  /** The process ends under the run. Who stopped it knows; any other end is a failure. */
  private void stopped(RunRecord run) {
    new Watching(settings).stopped(run);
    if (run.isNight() && run.state() == State.FAILED) {
      new Alerting(settings).failed(run, Optional.empty());
    }
  }
}
