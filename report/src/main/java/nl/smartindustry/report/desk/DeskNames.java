package nl.smartindustry.report.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;

/**
 * What users call dimensions and indicators, in Dutch and English.
 *
 * @param dimensions by the word of a dimension its other names
 * @param indicators by code its other names
 */
public record DeskNames(
    Map<String, List<String>> dimensions, Map<String, List<String>> indicators) {
  public DeskNames {
    dimensions = dimensions == null ? Map.of() : Map.copyOf(dimensions);
    indicators = indicators == null ? Map.of() : Map.copyOf(indicators);
  }

  public static DeskNames load(Definitions definitions) {
    return DeskLabels.load(definitions).aliases();
  }

  /**
   * A list of dimensions, or of dimensions with a code ({@code grootte=10-49}), in the desk's own
   * words; one that has no other name stays as it is.
   */
  public String dimensions(String list) {
    return Stream.of(list.split(","))
        .map(one -> one.strip().split("=", 2))
        .map(one -> named(dimensions, one[0]).orElse(one[0]) + (one.length > 1 ? "=" + one[1] : ""))
        .collect(Collectors.joining(","));
  }

  /**
   * The indicator that is meant: its code, another name of it, or a word that occurs in the label
   * of no other.
   *
   * @throws Refusal for one that is not defined, with the nearest codes, and for a word of several
   */
  public Indicator indicator(String word, List<Indicator> all) {
    var code = named(indicators, word).orElse(word);
    var known = all.stream().filter(one -> one.code().equalsIgnoreCase(code)).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    var labelled = all.stream().filter(one -> isIn(one, word)).toList();
    if (labelled.size() == 1) {
      return labelled.get(0);
    }
    var codes = all.stream().map(Indicator::code).toList();
    throw labelled.isEmpty()
        ? Refusal.of(
            ExitCode.USAGE,
            "Unknown indicator '%s' (nearest: %s; 'indicators' lists all)",
            word,
            Known.nearest(word.toUpperCase(Locale.ROOT), codes))
        : Refusal.of(
            ExitCode.USAGE,
            "Indicator '%s': occurs in several (%s; 'indicators %s' says which)",
            word,
            labelled.stream().map(Indicator::code).toList(),
            word);
  }

  private static boolean isIn(Indicator one, String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return Stream.of(one.label().nl(), one.label().en())
        .anyMatch(label -> label.toLowerCase(Locale.ROOT).contains(lower));
  }

  private static Optional<String> named(Map<String, List<String>> names, String word) {
    return names.entrySet().stream()
        .filter(one -> one.getValue().contains(word.strip().toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
