package nl.smartindustry.report.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** What lies in a folder, sorted, so that no order of the disk reaches a result. */
public final class FolderListing {
  private FolderListing() {}

  /** All that is not a directory under {@code root}, as relative paths with forward slashes. */
  public static List<String> filesOf(Path root) throws IOException {
    try (var walk = Files.walk(root)) {
      return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> slashed(root.relativize(path)))
          .sorted()
          .toList();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  /** The names of the entries of {@code folder}; none where it does not exist. */
  public static List<String> namesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static String slashed(Path path) {
    return String.join(
        "/", StreamSupport.stream(path.spliterator(), false).map(Path::toString).toList());
  }
}
