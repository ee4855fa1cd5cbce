package nl.smartindustry.transform.series;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.administrative.Publication;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.catalogue.Statistic;

/**
 * One external series to publish, as {@code series.yaml} defines it.
 *
 * @param table {@code international_series}, {@code macro_series} or another series table
 * @param select column of the table → the values wanted; at least one column
 * @param versions indicator of the source → version of the definition; empty when it has one only
 */
public record SeriesIndicator(
    String code,
    String table,
    Label label,
    Publication publication,
    Map<String, List<String>> select,
    Place place,
    Map<String, String> versions) {

  private static final Label POPULATION =
      new Label("zoals gepubliceerd door de bron", "as published by the source");

  /**
   * Where the series lies in the safe table.
   *
   * @param dimensions column of the safe table → column of the series that gives its code
   * @param constants column of the safe table → its code
   */
  public record Place(Map<String, String> dimensions, Map<String, String> constants) {
    private static final Set<String> PLACES =
        Set.of("REF_AREA", "ACTIVITY", "SIZE", "REGION", "TECH", "BREAKDOWN", "UNIT_MEASURE");

    public Place {
      dimensions = dimensions == null ? Map.of() : Map.copyOf(dimensions);
      constants = constants == null ? Map.of() : Map.copyOf(constants);
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
    }
  }

  public SeriesIndicator {
    if (code == null || table == null || label == null || publication == null) {
      throw Refusal.of(
          ExitCode.DEFINITIONS, "Series '%s': needs code, table, label and publication", code);
    }
    if (select == null || select.isEmpty()) {
      throw Refusal.of(
          ExitCode.DEFINITIONS, "Series '%s': needs a select (column: values wanted)", code);
    }
    select = Map.copyOf(select);
    place = place == null ? new Place(null, null) : place;
    versions = versions == null ? Map.of() : Map.copyOf(versions);
    var sources = select.getOrDefault("indicator", List.of());
    if (!versions.isEmpty() && !versions.keySet().containsAll(sources)) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Series '%s': found versions for %s (needs one for each of %s)",
          code,
          versions.keySet().stream().sorted().toList(),
          sources);
    }
  }

  /** The series of {@code series.yaml}, each checked against the contract of its table. */
  public static List<SeriesIndicator> load(Definitions definitions) {
    var series = definitions.readList("series.yaml", SeriesIndicator.class);
    for (var one : series) {
      var contract = Contract.load(definitions, one.table());
      one.select().keySet().forEach(contract::field);
      one.place().dimensions().values().forEach(contract::field);
    }
    return series;
  }

  /** What the catalogue says of it. */
  public Statistic statistic() {
    var measured =
        new Statistic.Measure(
            "series", "external series", List.of(publication.unit()), List.of(table), null);
    return new Statistic(
        code,
        publication.group(),
        label,
        POPULATION,
        measured,
        new nl.smartindustry.transform.catalogue.Publication(
            List.of(),
            "P7",
            "none",
            publication.tier(),
            publication.reference(),
            publication.decimals(),
            null));
  }
}
