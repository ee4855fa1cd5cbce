package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** The folders of a warehouse, as retention looks through them: no link is followed. */
final class Folders {
  private Folders() {}

  /** The folders in a folder, sorted; none where it is not there. */
  static List<Path> in(Path folder) {
    if (!isThere(folder)) {
      return List.of();
    }
    try (var paths = Files.list(folder)) {
      return paths.filter(Folders::isThere).sorted().toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  static boolean isThere(Path folder) {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether a folder is one in which something is being made. */
  static boolean isHidden(Path folder) {
    return folder.getFileName().toString().startsWith(".");
  }
}
