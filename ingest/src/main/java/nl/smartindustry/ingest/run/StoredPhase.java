package nl.smartindustry.ingest.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.contract.Inventory;
import nl.smartindustry.ingest.contract.SealedJson;
import nl.smartindustry.ingest.contract.StoredFiles;

/**
 * What a phase made, kept under the key of what it was made from. The folder of a key is written
 * first; the file {@code current}, which holds the key and lists every file, is replaced last,
 * atomically.
 *
 * @param root the phase's own folder
 */
public record StoredPhase(Path root) {
  private static final int SHORT = 12;
  private static final String WAY_OUT = "delete it, and the next night makes the tables again";

  /** What {@code current} holds. */
  private record Current(String key, Inventory stored) {
    /** As a version before wrote it: the key alone. */
    private static final Pattern BEFORE = Pattern.compile("[0-9a-f]{64}\\s");
  }

  /** The folder in which the tables of a key belong. */
  public Path folder(String key) {
    return root.resolve(name(key));
  }

  private static String name(String key) {
    return key.substring(0, SHORT);
  }

  /**
   * Whether exactly this was made before; its files are confirmed to be as they were written.
   *
   * @throws nl.smartindustry.ingest.definition.Refusal (74) naming the first that is not
   */
  public boolean holds(String key) {
    var current = current().filter(one -> one.key().equals(key));
    current.ifPresent(one -> one.stored().confirm(root));
    return current.isPresent();
  }

  private Optional<Current> current() {
    var pointer = root.resolve("current");
    try {
      return Files.exists(pointer)
              && !Current.BEFORE.matcher(Files.readString(pointer, ISO_8859_1)).matches()
          ? Optional.of(SealedJson.read(pointer, Current.class, WAY_OUT).content())
          : Optional.empty();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** An empty folder for the tables of a key; what an interrupted run left there goes. */
  public Path begin(String key) {
    var folder = folder(key);
    StoredFiles.delete(folder);
    try {
      StoredFiles.folder(folder);
      return folder;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Makes the tables of a key the current ones and drops older ones. */
  public void commit(String key) {
    var stored = Inventory.of(root, List.of(name(key)));
    SealedJson.write(root.resolve("current"), new Current(key, stored));
    StoredFiles.listing(root).stream()
        .filter(Files::isDirectory)
        .filter(folder -> !folder.equals(folder(key)))
        .forEach(StoredFiles::delete);
  }
}
