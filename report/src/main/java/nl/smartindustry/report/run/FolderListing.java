package nl.smartindustry.report.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.contract.StoredFiles;

/** What lies in a folder, sorted, so that no order of the disk reaches a result. */
public final class FolderListing {
  private FolderListing() {}

  /** The names of the entries of {@code folder}; none where it does not exist. */
  public static List<String> namesIn(Path folder) throws IOException {
    try {
      return StoredFiles.listing(folder).stream()
          .map(path -> path.getFileName().toString())
          .toList();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }
}
