package nl.smartindustry.ingest.layout;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Wrong;
import nl.smartindustry.ingest.layout.ColumnSpec.CellType;

/**
 * What the codes in a cell stand for.
 *
 * @param missing codes without an answer, each with its reason: {@code 9} is {@code dont_know}; the
 *     reason {@code value} means that the code is an answer after all
 * @param values codes that the product writes otherwise
 * @param booleans the codes for yes and no
 * @param allowed the only codes there are, after {@code values}; empty where any text may stand
 * @param lookup the file in which the codes are looked up, before {@code values}; null where none
 */
public record CellCodes(
    Map<String, String> missing,
    Map<String, String> values,
    Map<String, Boolean> booleans,
    List<String> allowed,
    Lookup lookup)
    implements Serializable {
  private static final String AN_ANSWER = "value";

  static final CellCodes NONE = new CellCodes(null, null, null, null, null);

  /** What holds where a layout states nothing. */
  private static final CellCodes USUAL =
      new CellCodes(Map.of("", "blank"), null, Map.of("0", false, "1", true), null, null);

  /** The same where the file itself distinguishes a boolean from a text. */
  private static final CellCodes TYPED =
      new CellCodes(
          Map.of("", "blank"),
          null,
          Map.of("0", false, "1", true, "false", false, "true", true),
          null,
          null);

  public CellCodes {
    missing = sorted(missing);
    values = sorted(values);
    booleans = sorted(booleans);
    allowed = allowed == null ? List.of() : List.copyOf(allowed);
  }

  /** These codes, with those of the layout where these are empty. */
  CellCodes over(CellCodes layout) {
    var reasons = new TreeMap<>(layout.missing);
    reasons.putAll(missing);
    reasons.values().removeIf(AN_ANSWER::equals);
    return new CellCodes(
        reasons,
        values.isEmpty() ? layout.values : values,
        booleans.isEmpty() ? layout.booleans : booleans,
        allowed.isEmpty() ? layout.allowed : allowed,
        lookup == null ? layout.lookup : lookup);
  }

  /** These codes of a layout, with the usual ones where it is empty. */
  CellCodes orUsual(TextFormat text) {
    return over(text.format().typed() ? TYPED : USUAL);
  }

  /** These codes with what their dimension file holds. */
  public CellCodes with(Lookup filled) {
    return new CellCodes(missing, values, booleans, allowed, filled);
  }

  /** These codes, with their dimension file written as the data file unless it states otherwise. */
  CellCodes lookingUp(TextFormat text) {
    return lookup == null ? this : with(lookup.orText(text));
  }

  private static <V> Map<String, V> sorted(Map<String, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
  }

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
      Wrong.when(file == null || key == null || take == null, "A lookup needs file, key and take");
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
}
