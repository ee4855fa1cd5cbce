package nl.smartindustry.transform.topic.comparability;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.catalogue.PublishedCodes;
import nl.smartindustry.transform.topic.DeliveredRow;

/**
 * One external series to publish, as {@code series.yaml} defines it: what the catalogue says of an
 * indicator, and which rows it is made of.
 *
 * @param measure with one source: {@code international_series}, {@code macro_series}, …
 */
public record SeriesIndicator(
    String code,
    String group,
    Label label,
    Label population,
    Indicator.Measure measure,
    Publication publication,
    Selection series) {
  /** How figures are made of rows. */
  enum Kind {
    /** Each row of part {@code value} is a figure, as it came. */
    SERIES(Set.of(SeriesFigures.VALUE)),
    /** The level of productivity at equal prices, see {@link PriceLevels}. */
    LEVEL(PriceLevels.PARTS);

    private final Set<String> parts;

    Kind(Set<String> parts) {
      this.parts = parts;
    }
  }

  public SeriesIndicator {
    var statistic = new Indicator(code, group, label, population, measure, publication);
    if (series == null || measure.sources().size() != 1) {
      throw Refusal.definitions(
          "Series '%s': found sources %s (needs one, and series: parts and place)",
          code, measure.sources());
    }
    var wanted = statistic.kind(Kind.class).parts;
    if (!series.parts().keySet().equals(wanted)) {
      throw Refusal.definitions(
          "Series '%s': found parts %s (kind %s has %s)",
          code, series.parts().keySet(), measure.kind(), wanted.stream().sorted().toList());
    }
  }

  /** The series of {@code series.yaml}, each checked against the contract of its table. */
  public static List<SeriesIndicator> load(Definitions definitions) {
    var series = definitions.readList("series.yaml", SeriesIndicator.class);
    var known = PublishedCodes.load(definitions);
    for (var one : series) {
      var contract = Contract.load(definitions, one.table());
      var selection = one.series();
      selection.parts().values().forEach(part -> part.keySet().forEach(contract::field));
      selection.place().dimensions().values().forEach(contract::field);
      selection.checkCodes("Series '%s'".formatted(one.code()), known);
    }
    return series;
  }

  /** The table its rows are in. */
  public String table() {
    return measure.sources().get(0);
  }

  Kind kind() {
    return statistic().kind(Kind.class);
  }

  /** What the catalogue says of it. */
  public Indicator statistic() {
    return new Indicator(code, group, label, population, measure, publication);
  }

  /**
   * The rows of a series table that an indicator is made of.
   *
   * @param parts name of a part → column of the table → the values wanted, at least one column
   * @param versions indicator of the source → version of the definition; empty when it has one only
   */
  public record Selection(
      Map<String, Map<String, List<String>>> parts,
      PlaceCodes place,
      Map<String, String> versions) {
    private static final String INDICATOR = "indicator";
    private static final String ONLY_VERSION = "1";

    public Selection {
      if (parts == null
          || parts.isEmpty()
          || parts.values().stream().anyMatch(part -> part == null || part.isEmpty())) {
        throw Refusal.definitions(
            "Series: found parts %s (each needs a column and the values wanted)", parts);
      }
      parts = new TreeMap<>(parts);
      place = place == null ? new PlaceCodes(null, null, null) : place;
      versions = versions == null ? Map.of() : Map.copyOf(versions);
      if (!versions.isEmpty()) {
        var known = versions.keySet();
        parts.values().forEach(part -> complete(known, part.getOrDefault(INDICATOR, List.of())));
      }
    }

    private static void complete(Set<String> versions, List<String> sources) {
      if (!versions.containsAll(sources)) {
        throw Refusal.definitions(
            "Series: found versions for %s (needs one for each of %s)",
            versions.stream().sorted().toList(), sources);
      }
    }

    /** Refuses, by name, a code of the safe table that no list has, and a renamed one of no row. */
    private void checkCodes(String what, PublishedCodes known) {
      versions.values().forEach(version -> known.require(what, "DEF_VERSION", version));
      codes()
          .forEach(
              (dimension, codes) -> codes.forEach(code -> known.require(what, dimension, code)));
      place.codes.forEach(
          (dimension, renamed) -> {
            var wanted = wanted(place.dimensions.get(dimension));
            if (!wanted.isEmpty() && !wanted.containsAll(renamed.keySet())) {
              throw Refusal.definitions(
                  "%s: found codes for %s of '%s' (of those wanted: %s)",
                  what, new TreeSet<>(renamed.keySet()), place.dimensions.get(dimension), wanted);
            }
          });
    }

    /** The values of a column that are wanted of any part; none where all are. */
    private Set<String> wanted(String column) {
      var wanted = new TreeSet<String>();
      parts.values().forEach(part -> wanted.addAll(part.getOrDefault(column, List.of())));
      return wanted;
    }

    /** By dimension of the safe table the only codes that figures can have, where that is known. */
    Map<String, Set<String>> codes() {
      var codes = new TreeMap<String, Set<String>>();
      place.constants.forEach((dimension, code) -> codes.put(dimension, Set.of(code)));
      place.dimensions.forEach(
          (dimension, column) -> {
            var renamed = place.codes.getOrDefault(dimension, Map.of());
            var wanted = new TreeSet<String>();
            wanted(column).forEach(code -> wanted.add(renamed.getOrDefault(code, code)));
            if (!wanted.isEmpty()) {
              codes.put(dimension, wanted);
            }
          });
      return codes;
    }

    /** Whether a row belongs to any part. */
    boolean selects(DeliveredRow row) {
      return parts.keySet().stream().anyMatch(part -> selects(part, row));
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

    /**
     * Where a series lies in the safe table.
     *
     * @param dimensions column of the safe table → column of the series that gives its code
     * @param constants column of the safe table → its code
     * @param codes column of the safe table → code of the series → code of ours, where these differ
     */
    public record PlaceCodes(
        Map<String, String> dimensions,
        Map<String, String> constants,
        Map<String, Map<String, String>> codes) {
      private static final Set<String> PLACES =
          Set.of("REF_AREA", "ACTIVITY", "SIZE", "REGION", "TECH", "BREAKDOWN", "UNIT_MEASURE");

      public PlaceCodes {
        dimensions = dimensions == null ? Map.of() : Map.copyOf(dimensions);
        constants = constants == null ? Map.of() : Map.copyOf(constants);
        codes = codes == null ? Map.of() : Map.copyOf(codes);
        var named = new HashSet<>(dimensions.keySet());
        named.addAll(constants.keySet());
        if (!PLACES.containsAll(named) || named.size() < dimensions.size() + constants.size()) {
          throw Refusal.definitions(
              "Series: found places %s and %s (each once, of %s)",
              dimensions.keySet(), constants.keySet(), PLACES);
        }
        if (!dimensions.keySet().containsAll(codes.keySet())) {
          throw Refusal.definitions(
              "Series: found codes for %s (only of the dimensions %s)",
              codes.keySet(), dimensions.keySet());
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
  }
}
