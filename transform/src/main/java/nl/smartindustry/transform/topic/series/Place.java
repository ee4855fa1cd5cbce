package nl.smartindustry.transform.topic.series;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.topic.programme.definition.DeliveredRow;

/**
 * Where a series lies in the safe table.
 *
 * @param dimensions column of the safe table → column of the series that gives its code
 * @param constants column of the safe table → its code
 * @param codes column of the safe table → code of the series → code of ours, where these differ
 */
public record Place(
    Map<String, String> dimensions,
    Map<String, String> constants,
    Map<String, Map<String, String>> codes) {
  private static final Set<String> PLACES =
      Set.of("REF_AREA", "ACTIVITY", "SIZE", "REGION", "TECH", "BREAKDOWN", "UNIT_MEASURE");

  public Place {
    dimensions = dimensions == null ? Map.of() : Map.copyOf(dimensions);
    constants = constants == null ? Map.of() : Map.copyOf(constants);
    codes = codes == null ? Map.of() : Map.copyOf(codes);
    var named = new HashSet<>(dimensions.keySet());
    named.addAll(constants.keySet());
    if (!PLACES.containsAll(named) || named.size() < dimensions.size() + constants.size()) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Series: found places %s and %s (each once, of %s)",
          dimensions.keySet(),
          constants.keySet(),
          PLACES);
    }
    if (!dimensions.keySet().containsAll(codes.keySet())) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Series: found codes for %s (only of the dimensions %s)",
          codes.keySet(),
          dimensions.keySet());
    }
  }

  /** The code of a row in one dimension; {@code otherwise} where nothing is said of it. */
  String at(DeliveredRow row, String dimension, String otherwise) {
    var column = dimensions.get(dimension);
    if (column == null) {
      return constants.getOrDefault(dimension, otherwise);
    }
    var code = row.text(column);
    return codes.getOrDefault(dimension, Map.of()).getOrDefault(code, code);
  }
}
