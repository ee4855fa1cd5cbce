package nl.smartindustry.samples.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * The folder of one synthetic country. It lists every file before it is made, so that a new country
 * in the same place removes what the earlier one wrote, and nothing else.
 */
public final class CountryFolder {
  /** The list of files; its first line is the title. */
  public static final String LIST = "SYNTHETIC-COUNTRY.txt";

  private static final String TITLE =
      "Synthetic country: every file listed here is made up; no figure in it is real.";

  private final Path root;
  private final TreeSet<String> files = new TreeSet<>();

  private CountryFolder(Path root) {
    this.root = root;
  }

  /** Opens a folder: new, empty, or with an earlier synthetic country, which is removed. */
  public static CountryFolder open(Path root) {
    var folder = new CountryFolder(root);
    try {
      folder.clear();
      Files.createDirectories(root);
      Files.writeString(root.resolve(LIST), TITLE + "\n");
    } catch (IOException cause) {
      throw unwritable(root, cause);
    }
    return folder;
  }

  /** The place of a file that is about to be written; its folders exist afterwards. */
  public synchronized Path announce(String relative) {
    try {
      if (files.add(relative)) {
        Files.writeString(root.resolve(LIST), relative + "\n", StandardOpenOption.APPEND);
      }
      var file = root.resolve(relative);
      Files.createDirectories(file.getParent());
      return file;
    } catch (IOException cause) {
      throw unwritable(root, cause);
    }
  }

  /** Puts the list in order, now that the country is complete. */
  public synchronized void complete() {
    try {
      Files.writeString(root.resolve(LIST), TITLE + "\n" + String.join("\n", files) + "\n");
    } catch (IOException cause) {
      throw unwritable(root, cause);
    }
  }

  static Refusal unwritable(Path path, IOException cause) {
    return new Refusal(
        ExitCode.CANNOT_WRITE, "Output '%s': cannot be written (%s)".formatted(path, cause), cause);
  }

  private void clear() throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    if (!Files.isDirectory(root)) {
      throw Refusal.of(ExitCode.USAGE, "Option '--out': found the file '%s' (a folder)", root);
    }
    var list = root.resolve(LIST);
    if (isOurs(list)) {
      remove(Files.readAllLines(list, StandardCharsets.UTF_8));
    } else if (!isEmpty(root)) {
      throw Refusal.of(
          ExitCode.USAGE,
          "Option '--out': found files in '%s' that are not an earlier synthetic country (an empty"
              + " or new folder)",
          root);
    }
  }

  private static boolean isOurs(Path list) throws IOException {
    return Files.isRegularFile(list) && Files.readString(list).startsWith(TITLE);
  }

  private void remove(List<String> lines) throws IOException {
    for (String relative : lines.subList(Math.min(1, lines.size()), lines.size())) {
      var file = root.resolve(relative).normalize();
      if (!relative.isEmpty() && file.startsWith(root.normalize())) {
        Files.deleteIfExists(file);
        removeEmpty(file.getParent());
      }
    }
  }

  private void removeEmpty(Path folder) throws IOException {
    var at = folder;
    while (!at.equals(root.normalize()) && Files.isDirectory(at) && isEmpty(at)) {
      Files.delete(at);
      at = at.getParent();
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
