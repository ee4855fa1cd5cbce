package nl.smartindustry.transform.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.smartindustry.transform.indicator.Indicator;
import nl.smartindustry.transform.indicator.IndicatorCatalogue;
import nl.smartindustry.transform.population.SurveyDesign;

/**
 * Which variables are summed over which base cells, in one pass over a survey. Variables that are
 * broken down alike share their cells (a family), so that cells stay few.
 *
 * @param dimensions every dimension that a family uses
 */
public record TallyPlan(
    SurveyDesign design,
    List<Variable> variables,
    List<List<String>> items,
    List<Family> families,
    List<String> dimensions) {
  /**
   * Variables with the same base cells: stratum × the crossing of all their dimensions.
   *
   * @param variables positions in the plan's list
   */
  public record Family(List<String> dimensions, List<Integer> variables) {}

  /** The plan of a survey's indicators. */
  public static TallyPlan of(IndicatorCatalogue catalogue, SurveyDesign design) {
    var variables = new ArrayList<Variable>();
    var items = new ArrayList<List<String>>();
    for (var indicator : catalogue.direct(design.table())) {
      var needed =
          catalogue.derived().items(design.table(), indicator.measure().value().numerator());
      for (var unit : indicator.measure().units()) {
        variables.add(new Variable(indicator, unit));
        items.add(needed);
      }
    }
    var families = families(catalogue, variables);
    var dimensions =
        families.stream().flatMap(family -> family.dimensions().stream()).distinct().toList();
    return new TallyPlan(design, List.copyOf(variables), items, families, dimensions);
  }

  /** The family that holds a variable. */
  Family familyOf(int variable) {
    return families.stream()
        .filter(family -> family.variables().contains(variable))
        .findFirst()
        .orElseThrow();
  }

  /** The widest come first; then a variable joins the narrowest family with its dimensions. */
  private static List<Family> families(IndicatorCatalogue catalogue, List<Variable> variables) {
    var order =
        IntStream.range(0, variables.size())
            .boxed()
            .sorted(
                Comparator.comparing(
                    v -> -dimensions(catalogue, variables.get(v).indicator()).size()))
            .toList();
    var families = new ArrayList<Family>();
    for (int variable : order) {
      var needed = dimensions(catalogue, variables.get(variable).indicator());
      families.stream()
          .filter(family -> family.dimensions().containsAll(needed))
          .reduce((wider, narrower) -> narrower)
          .orElseGet(() -> added(families, needed))
          .variables()
          .add(variable);
    }
    return families;
  }

  private static Family added(List<Family> families, List<String> dimensions) {
    var family = new Family(dimensions, new ArrayList<>());
    families.add(family);
    return family;
  }

  private static List<String> dimensions(IndicatorCatalogue catalogue, Indicator indicator) {
    var needed = new TreeSet<String>();
    catalogue.crossings(indicator).forEach(needed::addAll);
    var deflator = indicator.measure().value().deflator();
    if (deflator != null) {
      needed.add(deflator.by());
    }
    return List.copyOf(needed);
  }
}
