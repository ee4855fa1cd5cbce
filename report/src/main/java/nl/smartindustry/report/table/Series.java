package nl.smartindustry.report.table;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey;

/**
 * Which series a figure belongs to: its dimensions without the period.
 *
 * @param codes the code of each dimension of {@link #DIMENSIONS}
 */
public record Series(Map<String, String> codes) {
  /** Names of the dimensions, as in the observation table. */
  public static final List<String> DIMENSIONS =
      List.of(
          "INDICATOR",
          "REF_AREA",
          "ACTIVITY",
          "SIZE",
          "REGION",
          "TECH",
          "BREAKDOWN",
          "UNIT_MEASURE");

  public Series {
    codes = Collections.unmodifiableMap(new TreeMap<>(codes));
    for (String dimension : DIMENSIONS) {
      if (!codes.containsKey(dimension)) {
        throw new IllegalArgumentException(
            "Series %s: lacks dimension '%s' (needs %s)".formatted(codes, dimension, DIMENSIONS));
      }
    }
  }

  /** The series of an observation. */
  public static Series of(Observation observation) {
    return of(observation.key());
  }

  /** The series of a cell. */
  public static Series of(ObservationKey key) {
    var codes = new HashMap<>(key.dimensions());
    codes.put("INDICATOR", key.indicator());
    codes.keySet().retainAll(DIMENSIONS);
    return new Series(codes);
  }

  public String indicator() {
    return codes.get("INDICATOR");
  }

  public String unit() {
    return codes.get("UNIT_MEASURE");
  }

  /** The series with another code in one dimension. */
  public Series with(String dimension, String code) {
    var changed = new TreeMap<>(codes);
    changed.put(dimension, code);
    return new Series(changed);
  }
}
