package nl.smartindustry.report.night;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.smartindustry.ingest.contract.OwnerOnly;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.ingest.run.SparkNeeds;
import nl.smartindustry.ingest.run.TemporaryFolder;
import nl.smartindustry.report.approval.Approvals;
import nl.smartindustry.report.run.DueNight;
import nl.smartindustry.report.run.RunJournal;
import nl.smartindustry.report.run.RunLock;
import nl.smartindustry.report.run.RunRecord;
import nl.smartindustry.report.run.Watchdog;

/**
 * Runs the night, or one phase of it, in the one warehouse of its settings: under its lock, with a
 * record of what was done.
 */
public final class Nightly {
  private final Settings settings;
  private final Request request;
  private final Progress progress = Progress.toStandardError();

  /**
   * What was asked on the command line beside the settings, for this run only.
   *
   * @param years whether the years come from an option
   * @param reason why the release may say less than the one it replaces; empty where none was given
   * @param datesMeant whether dates out of the ordinary are meant
   */
  public record Request(boolean years, Optional<String> reason, boolean datesMeant) {
    public Request {
      if (reason.filter(words -> words.isBlank() || words.lines().count() > 1).isPresent()) {
        throw Refusal.of(ExitCode.USAGE, "Option '--accept': found no reason (one line of words)");
      }
    }
  }

  /** Where a night begins that makes again what is unchanged. */
  public enum From {
    INGEST,
    TRANSFORM,
    REPORT
  }

  public Nightly(Settings settings, Request request) {
    this.settings = settings;
    this.request = request;
  }

  /** Whether a night is due; refused (78) where the settings do not say when nights are. */
  public static DueNight due(Settings settings, Instant now) {
    var nights = settings.places().operation().nights();
    return DueNight.of(
        nights.orElseThrow(
            () ->
                Refusal.definitions(
                    "Settings '%s': lacks 'nights', which --if-due goes by (as 'daily at 02:30')",
                    settings.file())),
        RunJournal.newestFirst(settings.warehouse()).filter(RunRecord::isNight).findFirst(),
        RunLock.isHeld(settings.warehouse()),
        now);
  }

  /** All phases; a phase whose inputs, definitions and version are unchanged is skipped. */
  public ExitCode run() {
    return within("nightly", night -> night.andKeep(night.whole()));
  }

  /** All phases, from one of them on whether anything changed or not. */
  public ExitCode from(From phase) {
    var name = phase.name().toLowerCase(Locale.ROOT);
    return within("nightly --from " + name, night -> night.andKeep(night.wholeFrom(phase)));
  }

  /** One table printed as a night would, and nothing published. */
  public ExitCode proof(String table) {
    return within("nightly --only table " + table, night -> night.proof(table));
  }

  /** The first phase alone. */
  public ExitCode ingest() {
    return within("ingest", Night::ingestAlone);
  }

  /** The second phase alone, on what ingest stored. */
  public ExitCode transform() {
    return within("transform", Night::transformAlone);
  }

  /** The third phase alone, on what transform stored. */
  public ExitCode report() {
    return within("report", Night::reportAlone);
  }

  /**
   * Removes what is past its date on the settings' reference date.
   *
   * @param dry whether it is only listed
   */
  public ExitCode retention(boolean dry) {
    return within(dry ? "retention --dry-run" : "retention", night -> night.keepAlone(dry));
  }

  /**
   * Makes the definitive release of the concept that the last night made.
   *
   * @param concept which was read; null for whichever it is
   */
  public ExitCode approve(Approvals.Request asked, String concept) {
    return within("release --approve", night -> night.approve(asked, concept));
  }

  /**
   * Moves the embargo of the release that waits.
   *
   * @param until the instant before which it does not become current
   */
  public ExitCode embargo(Instant until) {
    return within("release --embargo", night -> night.embargo(until));
  }

  /** Makes an earlier release the current one again. */
  public ExitCode rollBack(String id) {
    return within("releases rollback", night -> night.releases().rollBack(id));
  }

  /** Makes the current release that of the object store as well. */
  public ExitCode push() {
    return within("releases push", night -> night.releases().push());
  }

  /** Marks a release as retracted, for a reason. */
  public ExitCode retract(String id, String reason) {
    return within("releases retract", night -> night.releases().retract(id, reason));
  }

  /**
   * What a night would read and change: a night in a second warehouse, which is removed.
   *
   * @return the lines, for the terminal
   */
  @SuppressWarnings("try") // the temporary folder is there while the run lasts
  public List<String> plan() {
    try (var lock = RunLock.acquire(settings.warehouse());
        var temporary = TemporaryFolder.open(settings.temporary())) {
      var rehearsal = new Rehearsal(settings, settings.temporary());
      var second = new Nightly(rehearsal.begin(), request);
      var ending = second.ended("nightly --plan", Night::whole);
      var lines = new ArrayList<>(rehearsal.findings());
      ending.lines().stream().filter(line -> line.startsWith(RunEnd.WARNING)).forEach(lines::add);
      return lines;
    }
  }

  private ExitCode within(String command, Function<Night, Ending> work) {
    var ending = ended(command, work);
    ending.lines().forEach(this::close);
    return ending.exitCode();
  }

  private void close(String line) {
    if (line.startsWith(RunEnd.WARNING)) {
      progress.warn(line);
    } else {
      progress.say(line);
    }
  }

  @SuppressWarnings("try") // the watchdog is there while the run lasts
  private Ending ended(String command, Function<Night, Ending> work) {
    var definitions = settings.loadDefinitions();
    definitions.said().forEach(line -> progress.say("Definitions: " + line));
    try (var lock = RunLock.acquire(settings.warehouse())) {
      var asked = Sha256.of(settings.meaning() + definitions.fingerprint());
      var journal = RunJournal.begin(lock, command, asked, Clock.systemUTC());
      var end = new RunEnd(settings, journal, progress);
      end.prepare();
      journal
          .crashedBefore()
          .ifPresent(before -> progress.warn("Run %s was killed; clearing up".formatted(before)));
      lock.repaired().forEach(progress::warn);
      journal.warn(lock.repaired());
      try (var watchdog = Watchdog.over(journal, settings.watch().timeBudget())) {
        return recorded(end, () -> repaired(worked(lock, journal, definitions, work), lock));
      }
    }
  }

  @SuppressWarnings("try") // the temporary folder is there while the run lasts
  private Ending worked(
      RunLock lock, RunJournal journal, Definitions definitions, Function<Night, Ending> work) {
    SparkNeeds.check();
    try (var temporary = TemporaryFolder.open(settings.temporary());
        var run = new RunContext(settings, definitions, progress)) {
      var night = new Night(run, request, lock, journal);
      return night.answered(work.apply(night));
    }
  }

  /** What had to be put right is worth a look, however well the run ended. */
  private static Ending repaired(Ending ending, RunLock lock) {
    return lock.repaired().isEmpty() ? ending : ending.withWarnings();
  }

  private Ending recorded(RunEnd end, Supplier<Ending> work) {
    try {
      return end.well(work.get());
    } catch (Throwable thrown) { // Spark throws checked exceptions that no signature declares
      throw end.failed(thrown);
    } finally {
      OwnerOnly.close(settings.warehouse().restricted());
      OwnerOnly.close(settings.warehouse().quarantine());
    }
  }
}
