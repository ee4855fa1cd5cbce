package nl.smartindustry.report.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What lies in a folder, sorted, so that no order of the disk reaches a result. */
public final class FolderListing {
  private FolderListing() {}

  /** The names of the entries of {@code folder}; none where it does not exist. */
  public static List<String> namesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
