package nl.smartindustry.ingest.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Folders and files that only their owner may open, whatever the umask under which Spark or
 * anything else made them. Where a file system knows no owners nothing is done.
 */
public final class OwnerOnly {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** Makes a folder of the owner's where there is none; one that is there is closed. */
  public static void folder(Path folder) throws IOException {
    if (!isPosix(folder)) {
      StoredFiles.folder(folder);
      return;
    }
    StoredFiles.folder(folder, PosixFilePermissions.asFileAttribute(FOLDER));
    permit(folder, FOLDER);
  }

  /** Closes one file. */
  public static void file(Path file) throws IOException {
    if (isPosix(file)) {
      permit(file, FILE);
    }
  }

  /** Whether others than the owner may do anything with a folder. */
  public static boolean isOpen(Path folder) throws IOException {
    return Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
        && isPosix(folder)
        && !FOLDER.containsAll(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS));
  }

  /** Closes a folder and all in it; links are left alone. */
  public static void close(Path tree) {
    if (!Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS) || !isPosix(tree)) {
      return;
    }
    try (var walk = Files.walk(tree)) {
      for (Path path : (Iterable<Path>) walk::iterator) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          permit(path, FOLDER);
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          permit(path, FILE);
        }
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static void permit(Path path, Set<PosixFilePermission> permissions) throws IOException {
    try {
      if (!Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).equals(permissions)) {
        Files.setPosixFilePermissions(path, permissions);
      }
    } catch (NoSuchFileException gone) {
      return; // it was a temporary file
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
