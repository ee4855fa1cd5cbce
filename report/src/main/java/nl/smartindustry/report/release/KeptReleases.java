package nl.smartindustry.report.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.smartindustry.ingest.run.Custody.Terms;
import nl.smartindustry.ingest.run.Warehouse;

/**
 * Which releases are kept on a day, and what they need. The current release is always kept. Any
 * other can be opened and verified until its years are over, and made again until its months are.
 */
public record KeptReleases(Warehouse warehouse, Terms terms, LocalDate day) {
  private static final int DATE = "2025-03-31".length();

  /** The third name of an input, {@code source/period/delivery/file}. */
  private static final int DELIVERY = 2;

  /** The deliveries without which a release could not be made again that should be. */
  public Set<String> needed() {
    var needed = new TreeSet<String>();
    for (var release : new Releases(warehouse).list()) {
      boolean young = !dateOf(release.id()).plusMonths(terms.dataMonths()).isBefore(day);
      if (release.current() || young) {
        release.manifest().stream()
            .flatMap(manifest -> manifest.provenance().inputs().stream())
            .forEach(input -> needed.add(input.name().split("/")[DELIVERY]));
      }
    }
    return needed;
  }

  /** The releases whose years are over. */
  public List<String> due() {
    return new Releases(warehouse)
        .list().stream()
            .filter(release -> !release.current())
            .map(Releases.Listed::id)
            .filter(id -> dateOf(id).plusYears(terms.manifestsYears()).isBefore(day))
            .toList();
  }

  /** Removes a release whole: its name goes first, then its files. For the lock's holder only. */
  public void remove(String id) {
    try {
      var release = warehouse.releases().resolve(id);
      var going = Staging.leaving(warehouse.releases(), id);
      Files.move(release, going, StandardCopyOption.ATOMIC_MOVE);
      DurableFiles.flushDirectory(warehouse.releases());
      DurableFiles.removeTree(going);
    } catch (IOException failure) {
      throw DiskFailure.during("remove a release from", failure);
    }
  }

  private static LocalDate dateOf(String release) {
    return LocalDate.parse(release.substring(0, DATE));
  }
}
