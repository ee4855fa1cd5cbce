package nl.smartindustry.ingest.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;

/**
 * Every file in some folders as it was written, so that what is stored is what is read: a file that
 * is missing, altered or extra stops the night by its name.
 *
 * @param folders relative to a root that is not kept, so that a warehouse may be moved
 * @param files all that lie in these folders, by path
 */
public record Inventory(List<String> folders, List<StoredFile> files) {
  /**
   * One file.
   *
   * @param path relative to the root, with forward slashes
   * @param rows of a Parquet file; null for any other
   */
  public record StoredFile(String path, long bytes, Long rows, String sha256) {}

  public Inventory {
    folders = List.copyOf(folders);
    files = List.copyOf(files);
  }

  /** What lies in some folders of a root now; a folder that is not there holds no file. */
  public static Inventory of(Path root, List<String> folders) {
    return new Inventory(
        folders, paths(root, folders).stream().map(path -> stored(root, path)).toList());
  }

  /** These files and those of another list of the same root. */
  public Inventory plus(Inventory other) {
    return new Inventory(both(folders, other.folders), both(files, other.files));
  }

  private static <T> List<T> both(List<T> these, List<T> those) {
    return Stream.concat(these.stream(), those.stream()).toList();
  }

  /** The rows of all Parquet files in a folder. */
  public long rows(String folder) {
    return files.stream()
        .filter(file -> file.path().startsWith(folder + "/") && file.rows() != null)
        .mapToLong(StoredFile::rows)
        .sum();
  }

  /**
   * Reads every file and compares it with what was written.
   *
   * @throws Refusal (74) naming the first file that is missing, altered or extra
   */
  public void confirm(Path root) {
    var found = new TreeSet<>(paths(root, folders));
    for (var file : files) {
      if (!found.remove(file.path())) {
        throw damaged(root, file.path(), "found none", "%d bytes".formatted(file.bytes()));
      }
      confirm(root, file);
    }
    if (!found.isEmpty()) {
      throw damaged(root, found.first(), "found it", "no such file");
    }
  }

  private static void confirm(Path root, StoredFile expected) {
    var file = root.resolve(expected.path());
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw damaged(root, expected.path(), "found a link or device", "a plain file");
    }
    long bytes = size(file);
    if (bytes != expected.bytes()) {
      throw damaged(
          root,
          expected.path(),
          "found %d bytes".formatted(bytes),
          "%d".formatted(expected.bytes()));
    }
    if (!Sha256.of(file).equals(expected.sha256())) {
      throw damaged(root, expected.path(), "found other bytes", "those that were written");
    }
  }

  private static Refusal damaged(Path root, String path, String found, String expected) {
    return Refusal.of(
        ExitCode.INPUT_OUTPUT,
        "Stored file '%s': %s (expected %s; restore it, or nightly --restart makes it again)",
        root.resolve(path),
        found,
        expected);
  }

  private static StoredFile stored(Path root, String path) {
    var file = root.resolve(path);
    try {
      var rows = path.endsWith(".parquet") ? ParquetFooter.rows(file) : null;
      return new StoredFile(path, size(file), rows, Sha256.of(file));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static List<String> paths(Path root, List<String> folders) {
    return folders.stream().flatMap(folder -> paths(root, folder).stream()).sorted().toList();
  }

  private static List<String> paths(Path root, String folder) {
    var place = root.resolve(folder);
    try {
      var files = Files.notExists(place) ? List.<String>of() : StoredFiles.filesOf(place);
      return files.stream().map(path -> folder + "/" + path).toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
