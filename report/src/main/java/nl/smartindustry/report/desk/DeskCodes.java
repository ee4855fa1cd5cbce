package nl.smartindustry.report.desk;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;

/** The codes of the dimensions: their Dutch labels, and the order in which tables list them. */
final class DeskCodes {
  /** In the label of codes that name a year at their end. */
  private static final String YEAR = "het genoemde jaar";

  private final Map<DeskDimension, Codelist> lists;
  private final Map<DeskDimension, Map<String, Integer>> places;

  private DeskCodes(Map<DeskDimension, Codelist> lists) {
    this.lists = lists;
    this.places = new EnumMap<>(DeskDimension.class);
    lists.forEach((dimension, list) -> places.put(dimension, placesIn(list)));
  }

  static DeskCodes of(Definitions definitions) {
    var lists = new EnumMap<DeskDimension, Codelist>(DeskDimension.class);
    for (var dimension : DeskDimension.values()) {
      lists.put(dimension, definitions.codelist(dimension.codelist()));
    }
    return new DeskCodes(lists);
  }

  /**
   * The Dutch label of a code; of one that is made of several, with a point between them, the label
   * of each; a code that is in no list is its own label.
   */
  String label(DeskDimension dimension, String code) {
    var list = lists.get(dimension);
    return list.find(code)
        .map(Codelist.Entry::labelNl)
        .orElseGet(
            () ->
                Stream.of(code.split("\\."))
                    .map(part -> worded(list, part))
                    .collect(Collectors.joining(", ")));
  }

  /** One that ends in a star stands for all that begin so: its label, and how they go on. */
  private static String worded(Codelist list, String part) {
    return list.entries().stream()
        .filter(entry -> entry.code().endsWith("*"))
        .filter(entry -> part.startsWith(stem(entry)))
        .findFirst()
        .map(entry -> worded(entry, part.substring(stem(entry).length())))
        .orElseGet(() -> list.find(part).map(Codelist.Entry::labelNl).orElse(part));
  }

  private static String worded(Codelist.Entry entry, String rest) {
    return entry.labelNl().contains(YEAR)
        ? entry.labelNl().replace(YEAR, rest)
        : entry.labelNl() + " (" + rest + ")";
  }

  private static String stem(Codelist.Entry entry) {
    return entry.code().substring(0, entry.code().length() - 1);
  }

  /** The total first, then as in the code list, then by code. */
  Comparator<String> order(DeskDimension dimension) {
    var places = this.places.getOrDefault(dimension, Map.of());
    return Comparator.<String, Boolean>comparing(code -> !code.equals(dimension.total()))
        .thenComparing(code -> places.getOrDefault(code, Integer.MAX_VALUE))
        .thenComparing(Comparator.naturalOrder());
  }

  private static Map<String, Integer> placesIn(Codelist list) {
    var places = new HashMap<String, Integer>();
    list.codes().forEach(code -> places.put(code, places.size()));
    return places;
  }
}
