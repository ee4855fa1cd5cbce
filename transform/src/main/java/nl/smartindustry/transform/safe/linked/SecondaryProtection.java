package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.linked.Variable.Shown;

/**
 * Withholds the figures from which withheld ones could be calculated. All figures of a release form
 * one set of linked cells.
 */
public record SecondaryProtection(IndicatorCatalogue catalogue, Hierarchies hierarchies) {
  /** Reads how codes divide each other. */
  public static SecondaryProtection load(Definitions definitions, IndicatorCatalogue catalogue) {
    return new SecondaryProtection(
        catalogue, Hierarchies.load(definitions, catalogue.dimensions()));
  }

  /**
   * What is protected.
   *
   * @param cells amounts that hang together
   * @param components parts of them that hang together and have a sensitive cell
   * @param lowered needs that cannot be met in full, even where all is withheld
   * @param withheld figures that are withheld besides the sensitive ones
   * @param uncounted figures that are shown without the numbers of enterprises
   */
  public record Extent(
      int cells, int relations, int components, int lowered, int withheld, int uncounted) {
    /** The same in words. */
    public String summary() {
      return "%d linked cells, %d equations, %d groups with a sensitive cell, %d needs met in part; %d figures and %d numbers of enterprises withheld besides"
          .formatted(cells, relations, components, lowered, withheld, uncounted);
    }
  }

  /** A release whose withheld figures cannot be calculated. */
  public record Protected(SafeTable table, Extent extent) {}

  /** Protects all figures that are decided. */
  public Protected protect(SafeTable decided) {
    var variables = Variables.of(decided);
    var sums = new ArrayList<Sum>(Between.of(decided, variables, catalogue));
    variables.families().forEach(family -> sums.addAll(Sums.of(family, hierarchies)));
    var whole = new WholeTables(variables, sums);
    var tables = whole.tables();
    var contributors = new Contributors(known(variables, sums, whole), whole::together);
    var pattern = new Attainable(tables, contributors).protect();
    var withheld = new HashSet<ObservationKey>();
    var uncounted = new HashSet<ObservationKey>();
    variables
        .all()
        .forEach(
            (amount, variable) -> {
              if (variable.margin().isSensitive()) {
                withhold(variable, withheld, uncounted);
              }
            });
    for (int cell : pattern.secondaries()) {
      withhold(variables.get(whole.owner(cell)), withheld, uncounted);
    }
    var table = decided.withholding(withheld, uncounted);
    return new Protected(
        table,
        new Extent(
            tables.cells().size(),
            tables.relations().size(),
            pattern.components(),
            pattern.lowered(),
            withheld.size(),
            uncounted.size()));
  }

  private static void withhold(
      Variable variable, Set<ObservationKey> withheld, Set<ObservationKey> uncounted) {
    var into = variable.shown() == Shown.VALUE ? withheld : uncounted;
    variable.uses().stream()
        .filter(Variable.Use::published)
        .forEach(use -> into.add(use.figure().key()));
  }

  /**
   * A cell that only one enterprise, or one holding, is in is known to it; so are the parts of one
   * that it is alone in, for it knows that no other is in them.
   */
  private static List<int[]> known(Variables variables, List<Sum> sums, WholeTables whole) {
    var groups = new TreeMap<Amount, TreeSet<Amount>>();
    variables
        .all()
        .forEach(
            (amount, variable) -> {
              if (variable.sole()) {
                groups.put(amount, new TreeSet<>(Set.of(amount)));
              }
            });
    for (var sum : sums) {
      boolean answers = variables.get(sum.whole()).uses().isEmpty();
      var known = answers ? sum.parts().get(0) : sum.whole();
      if (groups.containsKey(known)) {
        var all = groups.get(known);
        for (var part : sum.parts()) {
          all.addAll(groups.getOrDefault(part, new TreeSet<>(Set.of(part))));
        }
        all.forEach(amount -> groups.put(amount, all));
      }
    }
    return groups.values().stream()
        .distinct()
        .map(all -> all.stream().mapToInt(whole::position).sorted().toArray())
        .toList();
  }
}
