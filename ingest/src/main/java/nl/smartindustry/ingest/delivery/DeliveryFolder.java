package nl.smartindustry.ingest.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.Delivery.DeliveredFile;
import nl.smartindustry.ingest.format.file.Expected;

/** One folder {@code <source>/<period>/<delivery>} of the landing. */
record DeliveryFolder(Path path) {
  private static final String COMPLETE = "_COMPLETE";
  private static final String MANIFEST = "manifest.json";

  /** The last that a supplier writes; it may say when. */
  boolean complete() {
    return Files.isRegularFile(path.resolve(COMPLETE), LinkOption.NOFOLLOW_LINKS);
  }

  String id() {
    return path.getFileName().toString();
  }

  /** The delivery as its manifest tells it; what contradicts itself is refused (65). */
  Delivery delivery() {
    LandingFolders.safeName(path);
    var manifest = DeliveryManifest.read(manifestFile());
    var period = path.getParent().getFileName().toString();
    var source = path.getParent().getParent().getFileName().toString();
    if (!manifest.source().equals(source)
        || !manifest.period().equals(period)
        || !manifest.delivery().equals(id())) {
      throw refused(
          "its manifest says source '%s', period '%s' and delivery '%s' (its folder '%s/%s/%s')",
          manifest.source(), manifest.period(), manifest.delivery(), source, period, id());
    }
    var files = manifest.files().stream().map(this::delivered).toList();
    return new Delivery(source, period, id(), manifest.claims(arrival(manifest)), files);
  }

  /** What lies in the folder besides the manifest, the marker and what the manifest names. */
  List<Path> undeclared(Delivery delivery) {
    var declared = delivery.files().stream().map(DeliveredFile::path).toList();
    return dataFiles().stream().filter(file -> !declared.contains(file)).toList();
  }

  /** All in the folder, at any depth, that is no folder, but for the manifest and the marker. */
  List<Path> dataFiles() {
    LandingFolders.listing(path);
    return Landing.filesIn(path).stream()
        .filter(file -> !path.equals(file.getParent()) || !tellsOfIt(file))
        .toList();
  }

  static Path manifestIn(Path delivery) {
    return delivery.resolve(MANIFEST);
  }

  /** Whether a file in a delivery's folder is its manifest or its marker. */
  static boolean tellsOfIt(Path file) {
    var name = file.getFileName().toString();
    return name.equals(COMPLETE) || name.equals(MANIFEST);
  }

  private Path manifestFile() {
    var manifest = path.resolve(MANIFEST);
    if (!Files.exists(manifest, LinkOption.NOFOLLOW_LINKS)) {
      throw refused("no manifest.json in it");
    }
    LandingFolders.manifest(manifest);
    return manifest;
  }

  private DeliveredFile delivered(DeliveryManifest.DeclaredFile declared) {
    return new DeliveredFile(
        LandingFolders.file(path, declared.name()),
        new Expected(declared.bytes(), declared.rows(), declared.sha256()));
  }

  /** The marker says it best, for it is written last; then the manifest. */
  private Optional<LocalDate> arrival(DeliveryManifest manifest) {
    var arrived = marked().or(manifest::arrivalDay);
    var made = manifest.creationDay();
    if (arrived.isPresent() && made.isPresent() && arrived.get().isBefore(made.get())) {
      throw refused("arrived on %s (it was made on %s)", arrived.get(), made.get());
    }
    return arrived.or(() -> made);
  }

  private Optional<LocalDate> marked() {
    try {
      var text = Files.readString(path.resolve(COMPLETE)).strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(DeliveryManifest.day(text));
    } catch (IllegalArgumentException | IOException wrong) {
      throw refused(
          "_COMPLETE says something else than when it arrived (as 2025-03-31, or nothing)");
    }
  }

  private Refusal refused(String reason, Object... arguments) {
    return Refusal.of(
        ExitCode.DATA_REFUSED, "Delivery '%s': %s", id(), reason.formatted(arguments));
  }
}
