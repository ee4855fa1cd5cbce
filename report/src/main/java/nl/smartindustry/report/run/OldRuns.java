package nl.smartindustry.report.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.smartindustry.ingest.run.Warehouse;

/**
 * The files of runs before a number of nights, counted back from the newest, so that no clock
 * decides. Kept are the last night that ended well, and the records of what somebody asked for that
 * was no night and no phase of one, such as an approval.
 *
 * @param files and folders, to be removed
 * @param runs of which, by name
 */
public record OldRuns(List<Path> files, Set<String> runs) {
  private static final Pattern OF_RUN = Pattern.compile("(\\d{6}-[0-9a-f]{12})\\..+");
  private static final Set<String> ROUTINE =
      Set.of("ingest", "transform", "retention", "retention --dry-run", "releases push");

  public OldRuns {
    files = List.copyOf(files);
    runs = Collections.unmodifiableSet(new TreeSet<>(runs));
  }

  /**
   * Finds them.
   *
   * @param nights whose files are kept, with those of the runs between them
   */
  public static OldRuns before(int nights, Warehouse warehouse) {
    var byRun = new TreeMap<String, List<Path>>();
    for (var name : names(warehouse.runs())) {
      var run = OF_RUN.matcher(name);
      if (run.matches()) {
        byRun
            .computeIfAbsent(run.group(1), any -> new ArrayList<>())
            .add(warehouse.runs().resolve(name));
      }
    }
    if (byRun.size() <= nights) {
      return new OldRuns(List.of(), Set.of());
    }
    byRun.keySet().removeAll(kept(nights, warehouse));
    var files = byRun.values().stream().flatMap(List::stream).toList();
    return new OldRuns(files, byRun.keySet());
  }

  /** All where there are not so many nights. */
  private static Set<String> kept(int nights, Warehouse warehouse) {
    var kept = new TreeSet<String>();
    int seen = 0;
    boolean good = false;
    for (var run : (Iterable<RunRecord>) RunJournal.newestFirst(warehouse)::iterator) {
      boolean lastGood = run.isNight() && run.endedWell() && !good;
      if (seen < nights || lastGood || !isRoutine(run)) {
        kept.add(run.run());
      }
      seen += run.isNight() ? 1 : 0;
      good |= lastGood;
    }
    return kept;
  }

  private static boolean isRoutine(RunRecord run) {
    return run.command().startsWith("nightly") || run.isNight() || ROUTINE.contains(run.command());
  }

  private static List<String> names(Path folder) {
    try {
      return FolderListing.namesIn(folder);
    } catch (IOException failure) {
      throw DiskFailure.during("read run records in", folder, failure);
    }
  }

  /** Removes them; an unreadable record goes with the files of its run. */
  public void remove() {
    for (var file : files) {
      try {
        DurableFiles.removeTree(file);
      } catch (IOException failure) {
        throw DiskFailure.during("remove", file, failure);
      }
    }
  }

  /** A line for all, or none. */
  public Stream<String> lines() {
    return runs.isEmpty()
        ? Stream.empty()
        : Stream.of(
            "files of %d runs, '%s' the oldest".formatted(runs.size(), runs.iterator().next()));
  }
}
