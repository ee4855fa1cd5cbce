package nl.smartindustry.ingest.delivery;

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
    new LandingFolders(folder, landing.warnings).deliveries().forEach(landing::see);
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
    LandingFolders.safeName(folder);
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
    if (!Files.exists(manifest, LinkOption.NOFOLLOW_LINKS)) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED, "Delivery '%s': no manifest.json in it", folder.getFileName());
    }
    LandingFolders.manifest(manifest);
    return manifest;
  }

  private static DeliveredFile delivered(Path folder, DeliveryManifest.DeclaredFile declared) {
    var path = LandingFolders.file(folder, declared.name());
    var expected = new Expected(declared.bytes(), declared.rows(), declared.sha256());
    return new DeliveredFile(path, expected);
  }

  private void undeclared(Path folder, DeliveryManifest manifest) {
    var declared = manifest.files().stream().map(DeliveryManifest.DeclaredFile::name).toList();
    for (Path file : LandingFolders.listing(folder)) {
      var name = file.getFileName().toString();
      if (!declared.contains(name) && !name.equals(MANIFEST) && !name.equals(COMPLETE)) {
        warnings.add(
            "Delivery '%s': file '%s' passed by (not in its manifest)"
                .formatted(folder.getFileName(), name));
      }
    }
  }
}
