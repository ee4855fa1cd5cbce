package nl.smartindustry.report.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.run.Custody.Terms;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.DiskFailure;
import nl.smartindustry.report.run.DurableFiles;

/**
 * Which releases are kept on a day, and what they need. The current release is always kept, and so
 * is one that was withdrawn, or that a letter cites: it was approved, or is what was read and
 * approved, the settings name it, or what it said was delivered back. Any other can be opened and
 * verified until its years are over and its readers are done, and made again until its months are.
 *
 * @param now for the time that readers have, and nothing else
 */
public record KeptReleases(Warehouse warehouse, Terms terms, LocalDate day, Instant now) {
  private static final int DATE = "2025-03-31".length();

  /** The end of the name of a file beside a release by which a reader keeps it. */
  private static final String HOLD = ".hold";

  /** What a release said, delivered back; its period is the reference date of that release. */
  private static final String CITED = "publication_log";

  /** The third name of an input, {@code source/period/delivery/file}. */
  private static final int DELIVERY = 2;

  /**
   * Whether a delivery is one without which a release could not be made again that should be. Where
   * the manifest of such a release cannot be read, any delivery may be.
   */
  public Predicate<String> needed() {
    var needed = new TreeSet<String>();
    for (var release : rebuildable()) {
      if (release.manifest().isEmpty()) {
        return any -> true;
      }
      release
          .manifest()
          .get()
          .provenance()
          .inputs()
          .forEach(input -> needed.add(input.name().split("/")[DELIVERY]));
    }
    return needed::contains;
  }

  /** The releases of which the manifest cannot be read, so that no stored records may go. */
  public List<String> unreadable() {
    return rebuildable().stream()
        .filter(release -> release.manifest().isEmpty())
        .map(Releases.Listed::id)
        .toList();
  }

  private List<Releases.Listed> rebuildable() {
    return new Releases(warehouse)
        .list().stream().filter(one -> one.current() || !isPast(one.id())).toList();
  }

  private boolean isPast(String release) {
    return dateOf(release).plusMonths(terms.dataMonths()).isBefore(day);
  }

  /** The releases whose years are over, that no letter cites and no reader holds. */
  public List<String> due() {
    var kept = kept();
    return old().map(Releases.Listed::id).filter(id -> !kept.containsKey(id)).toList();
  }

  /** The releases whose years are over and that stay nevertheless, each with why. */
  public Map<String, String> kept() {
    var cited = cited();
    var kept = new TreeMap<String, String>();
    old()
        .forEach(
            one -> {
              if (one.withdrawn().isPresent() || cited.test(one)) {
                kept.put(one.id(), "cited");
              } else if (!Files.notExists(warehouse.releases().resolve(one.id() + HOLD))) {
                kept.put(one.id(), "held by a reader");
              } else if (made(one.id()).plus(terms.readersDays(), ChronoUnit.DAYS).isAfter(now)) {
                kept.put(one.id(), "made less than %d days ago".formatted(terms.readersDays()));
              }
            });
    return kept;
  }

  private Predicate<Releases.Listed> cited() {
    var days =
        Ledger.open(warehouse.restricted()).entries().values().stream()
            .filter(entry -> entry.source().equals(CITED))
            .map(LedgerEntry::period)
            .toList();
    var approved =
        new Releases(warehouse)
            .list().stream()
                .flatMap(one -> one.manifest().stream())
                .flatMap(manifest -> manifest.provenance().approves().stream())
                .toList();
    return one ->
        one.definitive()
            || approved.contains(one.id())
            || terms.keep().contains(one.id())
            || days.contains(one.id().substring(0, DATE));
  }

  /** When the files of a release were put there, which a copy of the warehouse may put off. */
  private Instant made(String id) {
    try {
      var manifest = warehouse.releases().resolve(id).resolve(ReleaseManifest.FILE);
      return Files.exists(manifest)
          ? Files.getLastModifiedTime(manifest).toInstant()
          : Instant.EPOCH;
    } catch (IOException failure) {
      throw DiskFailure.during("look at a release in", warehouse.releases(), failure);
    }
  }

  private Stream<Releases.Listed> old() {
    return new Releases(warehouse)
        .list().stream()
            .filter(one -> !one.current())
            .filter(one -> dateOf(one.id()).plusYears(terms.manifestsYears()).isBefore(day));
  }

  /** Removes a release whole: its name goes first, then its files. For the lock's holder only. */
  public void remove(String id) {
    try {
      var release = warehouse.releases().resolve(id);
      var going = ReleaseStaging.leaving(warehouse.releases(), id);
      Files.move(release, going, StandardCopyOption.ATOMIC_MOVE);
      DurableFiles.flushDirectory(warehouse.releases());
      DurableFiles.removeTree(going);
    } catch (IOException failure) {
      throw DiskFailure.during("remove a release from", warehouse.releases(), failure);
    }
  }

  private static LocalDate dateOf(String release) {
    return LocalDate.parse(release.substring(0, DATE));
  }
}
