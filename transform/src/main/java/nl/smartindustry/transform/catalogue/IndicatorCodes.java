package nl.smartindustry.transform.catalogue;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Refuses, by name, what an indicator of any mechanism is described by and that does not exist: its
 * units, sources and breakdowns, and the codes among its settings.
 *
 * @param known the codes that may be published
 */
public record IndicatorCodes(Definitions definitions, PublishedCodes known, Dimensions dimensions) {
  /** What figures are divided by that are not of enterprises. */
  private static final List<String> DIVISIONS = List.of("GEO", "TECH", "BREAKDOWN");

  /** Settings, whatever the mechanism, whose values are codes of a list. */
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          entry("status", "fieldlab_status"),
          entry("role", "participation_role"),
          entry("left_out_roles", "participation_role"),
          entry("protected_funder", "funder"),
          entry("theme", "research_theme"),
          entry("size", "size_class"),
          entry("sizes", "size_class"),
          entry("population_size", "size_class"),
          entry("concentration_sizes", "size_class"),
          entry("activities", "activity"),
          entry("areas", "country"),
          entry("country", "country"),
          entry("aggregates", "country"),
          entry("technologies", "technology"),
          entry("bundle", "technology"),
          entry("survey_unit", "unit"));

  /** Settings whose values are published in BREAKDOWN, with their name before them. */
  private static final List<String> SPLITS = List.of("kind", "level");

  public static IndicatorCodes of(Definitions definitions, IndicatorCatalogue catalogue) {
    return new IndicatorCodes(
        definitions, PublishedCodes.load(definitions), catalogue.dimensions());
  }

  /**
   * Checks one.
   *
   * @param divisions words of its mechanism for ways of dividing, besides those that all have
   */
  public void require(Indicator indicator, Collection<String> divisions) {
    var what = "Indicator '%s'".formatted(indicator.code());
    indicator.measure().units().forEach(unit -> known.require(what, "UNIT_MEASURE", unit));
    indicator.measure().sources().forEach(source -> requireTable(definitions, what, source));
    var breakdowns = new TreeSet<>(dimensions.breakdowns().keySet());
    breakdowns.addAll(DIVISIONS);
    breakdowns.addAll(divisions);
    for (var breakdown : indicator.publication().breakdowns()) {
      if (!breakdowns.contains(breakdown)) {
        throw Refusal.definitions(
            "%s: unknown breakdown '%s' (known: %s)", what, breakdown, breakdowns);
      }
    }
    settings(what, indicator);
  }

  private void settings(String what, Indicator indicator) {
    for (var setting : indicator.measure().settings().properties()) {
      var name = setting.getKey();
      if (SPLITS.contains(name)) {
        setting
            .getValue()
            .forEach(code -> known.require(what, "BREAKDOWN", name + "_" + code.asText()));
      }
      if (name.equals("survey")) {
        setting.getValue().forEach(table -> requireTable(definitions, what, table.asText()));
      }
      var list = LISTS.get(name);
      if (list != null) {
        var codes = definitions.codelist(list).codes();
        for (var value : setting.getValue()) {
          if (!codes.contains(value.asText())) {
            throw Refusal.definitions(
                "%s, setting '%s': unknown code '%s' (code list '%s': %s)",
                what, name, value.asText(), list, codes);
          }
        }
      }
    }
  }

  /** Refuses, by name, a stored table that has no contract. */
  public static void requireTable(Definitions definitions, String what, String table) {
    if (!definitions.has("contracts/" + table + ".yaml")) {
      throw Refusal.definitions(
          "%s: no table '%s' (one with a contract: %s)",
          what,
          table,
          definitions.list("contracts").stream()
              .map(path -> path.substring(path.indexOf('/') + 1, path.lastIndexOf('.')))
              .toList());
    }
  }
}
