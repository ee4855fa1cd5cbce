package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import nl.smartindustry.ingest.contract.OwnerOnly;
import nl.smartindustry.ingest.contract.StoredFiles;

/** Moves what passed all checks to where it counts, flushed to disk and for the owner only. */
final class Settling {
  private Settling() {}

  /** Makes a folder that only the owner can enter. */
  static void ownFolder(Path folder) throws IOException {
    OwnerOnly.folder(folder);
  }

  /** Replaces a delivery's folder by the staged one; without a staged one, it is gone. */
  static void settle(Path staged, Path folder) {
    try {
      if (Files.isDirectory(staged)) {
        for (Path file : listing(staged)) {
          OwnerOnly.file(file);
          StoredFiles.flush(file);
        }
        StoredFiles.flush(staged);
      }
      StoredFiles.delete(folder);
      if (Files.isDirectory(staged)) {
        OwnerOnly.folder(staged);
        OwnerOnly.folder(folder.getParent());
        Files.move(staged, folder, StandardCopyOption.ATOMIC_MOVE);
        StoredFiles.flush(folder.getParent());
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static List<Path> listing(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
