package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.contract.OwnerOnly;
import nl.smartindustry.ingest.contract.StoredFiles;

/** Where the parts of deliveries wait until all checks have passed. */
record TableStaging(Path root) {
  private static final String ATTEMPT = ".attempt-";

  /** The accepted records of a delivery. */
  Path accepted(String delivery) {
    return root.resolve("accepted").resolve(delivery);
  }

  /** The refused records of a delivery. */
  Path quarantined(String delivery) {
    return root.resolve("quarantined").resolve(delivery);
  }

  /** What was put right in the accepted records of a delivery. */
  Path corrections(String delivery) {
    return root.resolve("corrections").resolve(delivery);
  }

  /** What a delivery keeps for the rules of others. */
  Path index(String delivery) {
    return root.resolve("index").resolve(delivery);
  }

  /** What the rules found in a delivery. */
  Path confrontation(String delivery) {
    return root.resolve("confrontation").resolve(delivery);
  }

  /** Places of records of a delivery that break a rule. */
  Path broken(String delivery) {
    return root.resolve("broken").resolve(delivery);
  }

  /** The hashes of the keys of a delivery's records. */
  Path keys(String delivery) {
    return root.resolve("keys").resolve(delivery);
  }

  static String part(int number) {
    return "part-%05d.parquet".formatted(number);
  }

  /** Where an attempt at a split writes a part, under a name of its own. */
  static Path unfinished(Path part, long attempt) {
    return part.resolveSibling("%s%d-%s".formatted(ATTEMPT, attempt, part.getFileName()));
  }

  /**
   * Replaces a delivery's folder by the staged one, flushed to disk and for the owner only; without
   * a staged one, it is gone. What an attempt left behind that was lost with its machine is
   * dropped.
   */
  static void settle(Path staged, Path folder) {
    if (!Files.isDirectory(staged)) {
      StoredFiles.delete(folder);
      return;
    }
    try {
      for (Path file : StoredFiles.listing(staged)) {
        if (file.getFileName().toString().startsWith(ATTEMPT)) {
          Files.delete(file);
        } else {
          OwnerOnly.file(file);
        }
      }
      OwnerOnly.folder(staged);
      OwnerOnly.folder(folder.getParent());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    StoredFiles.settle(staged, folder);
  }
}
