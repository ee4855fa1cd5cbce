package nl.smartindustry.ingest.layout;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
}
