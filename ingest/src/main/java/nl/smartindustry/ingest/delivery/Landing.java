package nl.smartindustry.ingest.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.Delivery.DeliveryState;

/**
 * The folder into which suppliers deliver: {@code <source>/<period>/<delivery>/}. A delivery is
 * complete when {@code _COMPLETE} is there. Links are not followed, and no file name is taken as a
 * pattern.
 */
public final class Landing {
  /** Names from the landing to a file of a delivery: source, period, delivery, file. */
  private static final int DEPTH = 4;

  /** A delivery with the number of its files; without a manifest read, its state is known. */
  private record Seen(
      Optional<Delivery> delivery, DeliveryState state, long files, long undeclared) {}

  private final Path folder;
  private final Optional<LocalDate> until;
  private final List<Seen> seen = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  private long files;
  private long strays;

  private Landing(Path folder, Optional<LocalDate> until) {
    this.folder = folder;
    this.until = until;
  }

  /** Looks through a landing folder; one that is not there holds nothing. */
  public static Landing look(Path folder) {
    return look(folder, Optional.empty());
  }

  /**
   * Looks through a landing folder as it was on a day.
   *
   * @param until the day after which a delivery had not arrived yet; empty for all there are
   */
  public static Landing look(Path folder, Optional<LocalDate> until) {
    var landing = new Landing(folder, until);
    new LandingFolders(folder, landing.warnings)
        .deliveries()
        .forEach(delivery -> landing.see(new DeliveryFolder(delivery)));
    var all = filesIn(folder);
    landing.files = all.stream().filter(landing::isData).count();
    landing.strays = all.stream().filter(file -> landing.depth(file) < DEPTH).count();
    return landing;
  }

  /** The complete deliveries that had arrived, sorted by source, period and id. */
  public List<Delivery> deliveries() {
    return seen.stream().flatMap(one -> one.delivery().stream()).toList();
  }

  /** What was passed by, in words; nothing of it is in a release. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /**
   * How many deliveries and data files came to what: {@code deliveries_superseded}, {@code
   * files_active}, … Manifests and markers are no data files.
   *
   * @param states what became of the deliveries
   * @throws Refusal when a file is in none of the counts, or in two
   */
  public Map<String, Long> counts(Map<Delivery, DeliveryState> states) {
    var counts = new TreeMap<>(Map.of("files_undeclared", 0L, "files_stray", strays));
    for (var one : seen) {
      var state =
          one.delivery().map(states::get).orElse(one.state()).name().toLowerCase(Locale.ROOT);
      counts.merge("deliveries_" + state, 1L, Long::sum);
      counts.merge("files_" + state, one.files(), Long::sum);
      counts.merge("files_undeclared", one.undeclared(), Long::sum);
    }
    long known =
        counts.entrySet().stream()
            .filter(count -> count.getKey().startsWith("files_"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    if (known != files) {
      throw Refusal.of(
          ExitCode.INTERNAL,
          "Landing: %d files accounted for %s (there are %d)",
          known,
          counts,
          files);
    }
    return counts;
  }

  private void see(DeliveryFolder delivery) {
    if (!delivery.complete()) {
      warnings.add("Delivery '%s': passed by (not complete)".formatted(delivery.id()));
      seen.add(
          new Seen(Optional.empty(), DeliveryState.INCOMPLETE, delivery.dataFiles().size(), 0));
      return;
    }
    var found = delivery.delivery();
    long files = delivery.dataFiles().size();
    if (until.isPresent() && found.claims().arrival().filter(until.get()::isBefore).isPresent()) {
      seen.add(new Seen(Optional.empty(), DeliveryState.LATER, files, 0));
      return;
    }
    var undeclared = delivery.undeclared(found);
    for (Path file : undeclared) {
      warnings.add(
          "Delivery '%s': file '%s' passed by (not in its manifest)"
              .formatted(found.id(), delivery.path().relativize(file)));
    }
    long declared = files - undeclared.size();
    seen.add(new Seen(Optional.of(found), DeliveryState.PASSED_BY, declared, undeclared.size()));
  }

  private boolean isData(Path file) {
    return depth(file) != DEPTH || !DeliveryFolder.describesIt(file);
  }

  private int depth(Path file) {
    return folder.relativize(file).getNameCount();
  }

  /** All in a folder, at any depth, that is no folder; no link is followed. */
  static List<Path> filesIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try {
      var real = folder.toRealPath();
      try (var paths = Files.walk(real)) {
        return paths
            .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
            .map(path -> folder.resolve(real.relativize(path)))
            .sorted()
            .toList();
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
