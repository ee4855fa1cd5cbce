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
 *     reason {@code value} says that the code is an answer after all
 * @param values codes that the product writes otherwise
 * @param booleans the codes for yes and no
 * @param allowed the only codes there are, after {@code values}; empty where any text may stand
 */
public record CellCodes(
    Map<String, String> missing,
    Map<String, String> values,
    Map<String, Boolean> booleans,
    List<String> allowed)
    implements Serializable {
  private static final String AN_ANSWER = "value";

  static final CellCodes NONE = new CellCodes(null, null, null, null);

  /** What holds where a layout says nothing. */
  private static final CellCodes USUAL =
      new CellCodes(Map.of("", "blank"), Map.of(), Map.of("0", false, "1", true), List.of());

  public CellCodes {
    missing = sorted(missing);
    values = sorted(values);
    booleans = sorted(booleans);
    allowed = allowed == null ? List.of() : List.copyOf(allowed);
  }

  /** These codes, with those of the layout where these say nothing. */
  CellCodes over(CellCodes layout) {
    var reasons = new TreeMap<>(layout.missing);
    reasons.putAll(missing);
    reasons.values().removeIf(AN_ANSWER::equals);
    return new CellCodes(
        reasons,
        values.isEmpty() ? layout.values : values,
        booleans.isEmpty() ? layout.booleans : booleans,
        allowed.isEmpty() ? layout.allowed : allowed);
  }

  /** These codes of a layout, with the usual ones where it says nothing. */
  CellCodes orUsual() {
    return over(USUAL);
  }

  private static <V> Map<String, V> sorted(Map<String, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
