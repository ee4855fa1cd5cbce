package nl.smartindustry.ingest.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.Delivery.DeliveredFile;
import nl.smartindustry.ingest.inspect.Expected;

/**
 * The folder into which suppliers deliver: {@code <source>/<period>/<delivery>/}. A delivery is
 * complete when {@code _COMPLETE} is there. Links are not followed, and no file name is taken as a
 * pattern.
 */
public final class Landing {
  private static final String COMPLETE = "_COMPLETE";
  private static final String MANIFEST = "manifest.json";

  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Optional<LocalDate> until;

  private Landing(Optional<LocalDate> until) {
    this.until = until;
  }

  /** Looks through a landing folder; one that is not there holds nothing. */
  public static Landing look(Path folder) {
    return look(folder, Optional.empty());
  }

  /**
   * Looks through a landing folder as it was on a day.
   *
   * @param until the day after which a delivery is not seen, by what its manifest says; empty for
   *     all there are
   */
  public static Landing look(Path folder, Optional<LocalDate> until) {
    var landing = new Landing(until);
    for (Path source : folders(folder)) {
      for (Path period : folders(source)) {
        for (Path delivery : folders(period)) {
          landing.see(delivery);
        }
      }
    }
    return landing;
  }

  /** The complete deliveries, sorted by source, period and id. */
  public List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  /** What was passed by, in words. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  private void see(Path folder) {
    if (!Files.isRegularFile(folder.resolve(COMPLETE), LinkOption.NOFOLLOW_LINKS)) {
      warnings.add("Delivery '%s': passed by (not complete)".formatted(folder.getFileName()));
      return;
    }
    var manifest = DeliveryManifest.read(manifestOf(folder));
    var id = folder.getFileName().toString();
    var period = folder.getParent().getFileName().toString();
    var source = folder.getParent().getParent().getFileName().toString();
    if (!manifest.source().equals(source) || !manifest.period().equals(period)) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Delivery '%s': its manifest says source '%s' and period '%s' (its folder '%s' and '%s')",
          id,
          manifest.source(),
          manifest.period(),
          source,
          period);
    }
    if (until.filter(manifest::cameAfter).isPresent()) {
      return;
    }
    var files = manifest.files().stream().map(f -> delivered(folder, f)).toList();
    undeclared(folder, manifest);
    deliveries.add(new Delivery(source, period, id, manifest.claims(), files));
  }

  private static Path manifestOf(Path folder) {
    var manifest = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED, "Delivery '%s': no manifest.json in it", folder.getFileName());
    }
    return manifest;
  }

  private static DeliveredFile delivered(Path folder, DeliveryManifest.DeclaredFile declared) {
    var path = folder.resolve(declared.name()).normalize();
    if (!folder.equals(path.getParent())) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Delivery '%s': its manifest names '%s' (a file in the delivery's own folder)",
          folder.getFileName(),
          declared.name());
    }
    var expected = new Expected(declared.bytes(), declared.rows(), declared.sha256());
    return new DeliveredFile(path, expected);
  }

  private void undeclared(Path folder, DeliveryManifest manifest) {
    var declared = manifest.files().stream().map(DeliveryManifest.DeclaredFile::name).toList();
    for (Path file : listing(folder)) {
      var name = file.getFileName().toString();
      if (!declared.contains(name) && !name.equals(MANIFEST) && !name.equals(COMPLETE)) {
        warnings.add(
            "Delivery '%s': file '%s' passed by (not in its manifest)"
                .formatted(folder.getFileName(), name));
      }
    }
  }

  private static List<Path> folders(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    return listing(folder).stream()
        .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  private static List<Path> listing(Path folder) {
    try (var paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
