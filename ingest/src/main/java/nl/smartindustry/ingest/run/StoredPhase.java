package nl.smartindustry.ingest.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import nl.smartindustry.ingest.contract.StoredFiles;

/**
 * What a phase made, kept under the key of what it was made from. The folder of a key is written
 * first; the file {@code current} that names it is replaced last, atomically.
 *
 * @param root the phase's own folder
 */
public record StoredPhase(Path root) {
  private static final int SHORT = 12;

  /** The folder in which the tables of a key belong. */
  public Path folder(String key) {
    return root.resolve(key.substring(0, SHORT));
  }

  /** The key of what is there now, if anything is. */
  public Optional<String> currentKey() {
    var pointer = root.resolve("current");
    try {
      return Files.exists(pointer)
          ? Optional.of(Files.readString(pointer).strip())
          : Optional.empty();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Whether exactly this was made before and is still there. */
  public boolean holds(String key) {
    return currentKey().filter(key::equals).isPresent() && Files.isDirectory(folder(key));
  }

  /** An empty folder for the tables of a key; what an interrupted run left there goes. */
  public Path begin(String key) {
    var folder = folder(key);
    StoredFiles.delete(folder);
    try {
      return Files.createDirectories(folder);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Makes the tables of a key the current ones and drops older ones. */
  public void commit(String key) {
    try {
      var pending = root.resolve("current.tmp");
      Files.writeString(pending, key + "\n");
      StoredFiles.flush(pending);
      Files.move(
          pending,
          root.resolve("current"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      StoredFiles.flush(root);
      dropOthers(key);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private void dropOthers(String key) throws IOException {
    try (var folders = Files.list(root)) {
      folders
          .filter(Files::isDirectory)
          .filter(folder -> !folder.equals(folder(key)))
          .forEach(StoredFiles::delete);
    }
  }
}
