package nl.smartindustry.report.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import nl.smartindustry.ingest.run.Warehouse;

/**
 * What killed runs left half made among the stored tables. Only the holder of the lock may remove
 * it: then no run is alive that works on it.
 */
final class Leftovers {
  private static final String STAGING = ".staging-";
  private static final String PENDING = ".tmp";

  private Leftovers() {}

  static void remove(Warehouse warehouse) throws IOException {
    for (var folder : List.of(warehouse.restricted(), warehouse.quarantine())) {
      Files.walkFileTree(folder, new Removal());
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (!nameOf(folder).startsWith(STAGING)) {
        return FileVisitResult.CONTINUE;
      }
      DurableFiles.removeTree(folder);
      return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (nameOf(file).endsWith(PENDING)) {
        Files.delete(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private static String nameOf(Path path) {
      return path.getFileName().toString();
    }
  }
}
