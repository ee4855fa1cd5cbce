package nl.smartindustry.transform.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * All dimensions, and the named sets of breakdowns that indicators refer to.
 *
 * @param totals per SDMX column the code of all enterprises together
 * @param dimensions every way of dividing enterprises
 * @param breakdowns named lists of crossings; the empty crossing is the total
 */
public record Dimensions(
    Map<String, String> totals,
    List<Dimension> dimensions,
    Map<String, List<List<String>>> breakdowns) {
  /** Code of ACTIVITY for all that the action agenda is about. */
  public static final String MANUFACTURING = "C";

  private static final Map<String, String> TOTALS =
      Map.of("ACTIVITY", MANUFACTURING, "SIZE", "_T", "REGION", "NL");

  public Dimensions {
    totals = totals == null ? TOTALS : Map.copyOf(totals);
    if (!totals.equals(TOTALS)) {
      throw Refusal.definitions(
          "Totals: found %s (%s; a survey of other enterprises names its activity at its strata, in"
              + " strata.yaml)",
          new TreeMap<>(totals), new TreeMap<>(TOTALS));
    }
    dimensions = List.copyOf(dimensions);
    breakdowns = Map.copyOf(new TreeMap<>(breakdowns));
  }

  /** Loads {@code dimensions.yaml}; an unknown code or dimension is refused by name. */
  public static Dimensions load(Definitions definitions) {
    var loaded = definitions.read("dimensions.yaml", Dimensions.class);
    loaded
        .breakdowns
        .values()
        .forEach(set -> set.forEach(by -> by.forEach(loaded::requirePublished)));
    var known = PublishedCodes.load(definitions);
    for (var dimension : loaded.dimensions) {
      checkGroups(definitions, dimension);
      var what = "Dimension '%s'".formatted(dimension.name());
      dimension.codes().forEach(code -> known.require(what, dimension.column(), code));
    }
    return loaded;
  }

  public Dimension dimension(String name) {
    return dimensions.stream()
        .filter(dimension -> dimension.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.definitions(
                    "Dimension '%s': not found (known: %s)",
                    name, dimensions.stream().map(Dimension::name).toList()));
  }

  /** The crossings of a named set; an unknown set is refused by name. */
  public List<List<String>> breakdown(String set) {
    var crossings = breakdowns.get(set);
    if (crossings == null) {
      throw Refusal.definitions(
          "Breakdown '%s': not found (known: %s)",
          set, breakdowns.keySet().stream().sorted().toList());
    }
    return crossings;
  }

  /** All crossings of several sets, each once, in the order in which they are first named. */
  public List<List<String>> crossings(Collection<String> sets) {
    return sets.stream().flatMap(set -> breakdown(set).stream()).distinct().toList();
  }

  /** Refuses, by name, a dimension that is unknown or in no published column. */
  public void requirePublished(String name) {
    var column = dimension(name).column();
    if (!totals.containsKey(String.valueOf(column))) {
      throw Refusal.definitions(
          "Dimension '%s': published in column '%s' (expected one of %s)",
          name, column, totals.keySet().stream().sorted().toList());
    }
  }

  private static void checkGroups(Definitions definitions, Dimension dimension) {
    if (dimension.groups() != null) {
      var list = definitions.codelist(dimension.groups().codelist());
      dimension.groups().codes().forEach(list::get);
    }
  }
}
