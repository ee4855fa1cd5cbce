package nl.smartindustry.ingest.delivery;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.PlainFile;

/**
 * What lies in the folders of a landing, by our own listing: no name is a pattern and none is
 * skipped. A link is refused wherever it lies, since a source behind it would else be missing
 * without a warning; the landing itself may be one, because the settings name it.
 */
final class LandingFolders {
  /** A delivery's name is also that of folders and files in the warehouse. */
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

  /** Bytes of a manifest; one of ten thousand files is smaller. */
  private static final long MANIFEST = 4L << 20;

  private final Path landing;
  private final List<String> warnings;

  /**
   * @param warnings to which is added what lies where no file belongs
   */
  LandingFolders(Path landing, List<String> warnings) {
    this.landing = landing;
    this.warnings = warnings;
  }

  /** The folders of all deliveries, sorted by source, period and name. */
  List<Path> deliveries() {
    var deliveries = new ArrayList<Path>();
    for (Path source : folders(landing)) {
      for (Path period : folders(source)) {
        deliveries.addAll(folders(period));
      }
    }
    return deliveries;
  }

  /** All that lies in a folder, sorted. */
  static List<Path> listing(Path folder) {
    var all = StoredFiles.listing(folder);
    all.forEach(path -> readable(folder, path.getFileName().toString()));
    return all;
  }

  /** Refuses a delivery whose name the warehouse could not bear. */
  static void safeName(Path delivery) {
    var name = delivery.getFileName().toString();
    if (!SAFE.matcher(name).matches()) {
      throw Refusal.data(
          "Delivery '%s': its name (letters and digits of ASCII, '.', '_' and '-', of which the"
              + " first is a letter or digit, at most 200)",
          name);
    }
  }

  /** The file of a name in a manifest; it must lie in the delivery's own folder. */
  static Path file(Path delivery, String name) {
    readable(delivery, name);
    Path file;
    try {
      file = delivery.resolve(name).normalize();
    } catch (InvalidPathException unnameable) {
      throw elsewhere(delivery, name);
    }
    if (!delivery.equals(file.getParent())) {
      throw elsewhere(delivery, name);
    }
    return file;
  }

  /** Refuses a manifest that is no plain file, or too large to be one. */
  static void manifest(Path manifest) {
    PlainFile.require(manifest);
    long bytes = manifest.toFile().length();
    if (bytes > MANIFEST) {
      throw Refusal.data("Manifest '%s': %d bytes (%d at most)", manifest, bytes, MANIFEST);
    }
  }

  private List<Path> folders(Path folder) {
    var folders = new ArrayList<Path>();
    for (Path path : listing(folder)) {
      if (Files.isSymbolicLink(path)) {
        throw Refusal.data(
            "Landing: '%s' is a symbolic link (expected a folder; links are not followed)",
            landing.relativize(path));
      }
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        folders.add(path);
      } else {
        warnings.add(
            "Landing: '%s' passed by (it lies in no delivery)".formatted(landing.relativize(path)));
      }
    }
    return folders;
  }

  private static Refusal elsewhere(Path delivery, String name) {
    return Refusal.data(
        "Delivery '%s': its manifest names '%s' (a file in the delivery's own folder)",
        delivery.getFileName(), name);
  }

  private static void readable(Path folder, String name) {
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      throw Refusal.data(
          "Folder '%s': the name '%s' holds a control character (none may)",
          folder.getFileName(), name);
    }
  }
}
