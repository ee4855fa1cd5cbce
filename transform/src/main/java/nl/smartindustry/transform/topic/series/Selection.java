package nl.smartindustry.transform.topic.series;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.topic.programme.definition.DeliveredRow;

/**
 * The rows of a series table that an indicator is made of.
 *
 * @param parts name of a part → column of the table → the values wanted, at least one column
 * @param versions indicator of the source → version of the definition; empty when it has one only
 */
public record Selection(
    Map<String, Map<String, List<String>>> parts, Place place, Map<String, String> versions) {
  private static final String INDICATOR = "indicator";
  private static final String ONLY_VERSION = "1";

  public Selection {
    if (parts == null
        || parts.isEmpty()
        || parts.values().stream().anyMatch(part -> part == null || part.isEmpty())) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Series: found parts %s (each needs a column and the values wanted)",
          parts);
    }
    parts = new TreeMap<>(parts);
    place = place == null ? new Place(null, null, null) : place;
    versions = versions == null ? Map.of() : Map.copyOf(versions);
    if (!versions.isEmpty()) {
      var known = versions.keySet();
      parts.values().forEach(part -> complete(known, part.getOrDefault(INDICATOR, List.of())));
    }
  }

  private static void complete(Set<String> versions, List<String> sources) {
    if (!versions.containsAll(sources)) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Series: found versions for %s (needs one for each of %s)",
          versions.stream().sorted().toList(),
          sources);
    }
  }

  /** Whether a row belongs to a part. */
  boolean selects(String part, DeliveredRow row) {
    return parts.getOrDefault(part, Map.of(INDICATOR, List.of())).entrySet().stream()
        .allMatch(entry -> entry.getValue().contains(row.text(entry.getKey())));
  }

  /** The version of the definition behind a row. */
  String version(DeliveredRow row) {
    return versions.getOrDefault(row.text(INDICATOR), ONLY_VERSION);
  }
}
