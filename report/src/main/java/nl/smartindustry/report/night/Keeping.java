package nl.smartindustry.report.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.ingest.store.Retention;
import nl.smartindustry.report.release.KeptReleases;
import nl.smartindustry.report.run.RunJournal;

/** Removes what is past its date on the settings' reference date, and says what. */
record Keeping(Settings settings, RunJournal journal) {

  /**
   * Looks through the warehouse, which must be locked.
   *
   * @param dry whether nothing is removed, only listed
   * @return a line a release or delivery of which something is, or would be, removed
   */
  List<String> keep(boolean dry) {
    LocalDate day = settings.referenceDate();
    var terms = settings.custody().terms();
    var releases = new KeptReleases(settings.warehouse(), terms, day);
    var due = releases.due();
    var purge = new Retention(settings.warehouse(), terms, day).due(releases.needed());
    var lines = new ArrayList<String>();
    var verb = dry ? "  would purge " : "  purged     ";
    releases
        .unreadable()
        .forEach(
            id -> lines.add("  kept        all records (damaged: release '%s')".formatted(id)));
    due.forEach(id -> lines.add(verb + "release '%s'".formatted(id)));
    purge.lines().forEach(line -> lines.add(verb + line));
    if (!dry) {
      due.forEach(releases::remove);
      purge.carryOut();
    }
    if (!lines.isEmpty()) {
      var counts = new TreeMap<>(purge.counts());
      counts.put("purged_releases", (long) due.size());
      journal.phase(dry ? "retention --dry-run" : "retention", counts);
      journal.warn(lines.stream().map(String::strip).toList());
    }
    return lines;
  }
}
