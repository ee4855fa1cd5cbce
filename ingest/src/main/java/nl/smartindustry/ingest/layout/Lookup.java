package nl.smartindustry.ingest.layout;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A dimension file of the same delivery, in which the cell's text is looked up.
 *
 * @param file regular expression for the file's name
 * @param key its column that holds the keys
 * @param take its column whose text takes the place of the key
 * @param text how it is written; as the data file unless it states otherwise
 * @param found the texts by key, once the file has been read; no part of the definition
 */
public record Lookup(
    String file, String key, String take, TextFormat text, @JsonIgnore Map<String, String> found)
    implements Serializable {

  public Lookup {
    if (file == null || key == null || take == null) {
      throw new IllegalArgumentException("A lookup needs file, key and take");
    }
    Pattern.compile(file);
    found = found == null ? Map.of() : found;
  }

  /** Whether it is this file, packed or not. */
  public boolean reads(String fileName) {
    return fileName.matches(file) || unpacked(fileName).matches(file);
  }

  /** The name that a file has once it is unpacked. */
  static String unpacked(String fileName) {
    return fileName.replaceFirst("\\.(gz|zip)$", "");
  }

  Lookup orText(TextFormat fallback) {
    return text == null ? new Lookup(file, key, take, fallback, found) : this;
  }

  /** The same, with what its file holds. */
  public Lookup filled(Map<String, String> texts) {
    return new Lookup(file, key, take, text, texts);
  }

  /** The layout of the dimension file: its keys and what they stand for. */
  public Layout layout() {
    var accept = new Acceptance(false, 0.0, false, false, List.of(Acceptance.ALL_OTHERS));
    var columns =
        List.of(
            new ColumnSpec(key, "key", CellType.TEXT, false, null, null, null),
            new ColumnSpec(take, "take", CellType.TEXT, false, null, null, null));
    return new Layout("lookup", file, accept, text, null, null, null, columns);
  }
}
