package nl.smartindustry.ingest.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** What happens to files around a table: flushing to disk, moving into place. */
public final class StoredFiles {
  private StoredFiles() {}

  /** Replaces a folder by another one, of which everything has been flushed to disk. */
  public static void settle(Path staging, Path directory) {
    try (var all = Files.walk(staging)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        flush(path);
      }
      delete(directory);
      folder(directory.getParent());
      Files.move(staging, directory, StandardCopyOption.ATOMIC_MOVE);
      flush(directory.getParent());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Replaces a file at once by one of other content, for the owner only and flushed to disk. */
  public static void replace(Path file, byte[] content) {
    var pending = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      OwnerOnly.folder(file.getParent());
      Files.write(pending, content);
      OwnerOnly.file(pending);
      flush(pending);
      Files.move(
          pending, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      flush(file.getParent());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Makes a folder, and those above it, where there is none, so that it survives a power cut. */
  public static void folder(Path folder, FileAttribute<?>... attributes) throws IOException {
    var above = folder.toAbsolutePath().getParent();
    if (above == null || Files.isDirectory(folder)) {
      Files.createDirectories(folder, attributes); // refuses what is no folder
      return;
    }
    folder(above, attributes);
    Files.createDirectories(folder, attributes);
    if (Files.isReadable(above)) {
      flush(above);
    }
  }

  /** Makes what was written survive a power cut: fsync of a file or a directory. */
  public static void flush(Path path) throws IOException {
    var option = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (var channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }

  /** Deletes a folder and all in it; one that does not exist is fine. */
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** All in a folder, sorted; nothing where it is not there. */
  public static List<Path> listing(Path folder) {
    try {
      if (!isFolder(folder)) {
        return List.of();
      }
      try (var files = Files.list(folder)) {
        return files.sorted().toList();
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /**
   * All that is not a directory under a folder, as relative paths with forward slashes, sorted, so
   * that no order of the disk reaches a result.
   */
  public static List<String> filesOf(Path folder) throws IOException {
    try (var walk = Files.find(folder, Integer.MAX_VALUE, (path, of) -> !of.isDirectory())) {
      return walk.map(path -> slashed(folder.relativize(path))).sorted().toList();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  /**
   * A disk that does not answer, or a user who may not ask, does not mean that nothing is there.
   */
  private static boolean isFolder(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).isDirectory();
    } catch (NoSuchFileException none) {
      return false;
    }
  }

  private static String slashed(Path path) {
    return String.join(
        "/", StreamSupport.stream(path.spliterator(), false).map(Path::toString).toList());
  }
}
