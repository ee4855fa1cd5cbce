package nl.smartindustry.report.night;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.store.Retention;
import nl.smartindustry.ingest.store.Retention.Purge;
import nl.smartindustry.report.release.KeptReleases;
import nl.smartindustry.report.run.OldRuns;
import nl.smartindustry.report.run.RunJournal;

/**
 * Removes what is past its date on the settings' reference date. What goes is on the terminal and
 * in the run's record before any of it goes. For the holder of the warehouse's lock.
 */
final class Keeping {
  private static final String RELEASE = "release '%s'";
  private static final String PURGING = "  purging    ";

  private final RunContext run;
  private final RunJournal journal;
  private final KeptReleases releases;
  private final Purge purge;
  private final OldRuns runs;

  Keeping(RunContext run, RunJournal journal) {
    var terms = run.settings().custody().terms();
    var day = run.settings().referenceDate();
    this.run = run;
    this.journal = journal;
    this.releases = new KeptReleases(run.warehouse(), terms, day, Instant.now());
    this.purge = new Retention(run.warehouse(), terms, day).due(releases.needed());
    this.runs = OldRuns.before(terms.runsNights(), run.warehouse());
  }

  /** Removes nothing and says what would go, and in the end how many. */
  String list() {
    announce("  would purge ", "  would purge ");
    record("retention --dry-run", releases.due().size());
    return closing(releases.due().size(), "to purge");
  }

  /**
   * Removes records past their date, as after a night. Releases past their years stay until someone
   * asks for retention: a night must not take a publication away.
   */
  void purgeRecords() {
    announce("  due        ", PURGING);
    decided(List.of());
    purge.carryOut();
    runs.remove();
    record("retention", 0);
  }

  /** Removes records and releases, and says in the end how many. */
  String purgeAll() {
    announce(PURGING, PURGING);
    var due = releases.due();
    decided(due);
    due.forEach(releases::remove);
    purge.carryOut();
    runs.remove();
    record("retention", due.size());
    return closing(due.size(), "purged");
  }

  private void decided(List<String> due) {
    var going = new ArrayList<>(due.stream().map(RELEASE::formatted).toList());
    going.addAll(purge.lines());
    if (!going.isEmpty()) {
      var day = run.settings().referenceDate();
      journal.decided("purge", String.join("; ", going), "retention of " + day);
    }
  }

  private String closing(int due, String what) {
    var day = run.settings().referenceDate();
    return "Retention of %s: %d %s".formatted(day, due + removed().size(), what);
  }

  private void announce(String release, String record) {
    var lines = new ArrayList<String>();
    releases
        .unreadable()
        .forEach(
            id -> lines.add("  kept       all records (damaged: " + RELEASE.formatted(id) + ")"));
    releases
        .kept()
        .forEach(
            (id, why) -> lines.add("  kept       %s (%s)".formatted(RELEASE.formatted(id), why)));
    releases.due().forEach(id -> lines.add(release + RELEASE.formatted(id)));
    removed().forEach(line -> lines.add(record + line));
    lines.forEach(run.progress()::say);
    journal.warn(lines.stream().map(String::strip).toList());
  }

  private List<String> removed() {
    return Stream.concat(purge.lines().stream(), runs.lines()).toList();
  }

  private void record(String phase, long removed) {
    if (removed > 0 || !removed().isEmpty()) {
      var counts = new TreeMap<>(purge.counts());
      counts.put("purged_releases", removed);
      counts.put("purged_runs", (long) runs.runs().size());
      journal.phase(phase, counts);
    }
  }
}
