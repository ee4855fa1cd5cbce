package nl.smartindustry.transform.survey.wave;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.survey.link.SampleColumns;

/**
 * What is computed of a survey.
 *
 * @param items by variable, the survey's own items behind it
 * @param columns what has to be collected for it
 * @param scoring how its enterprises are scored
 */
public record SurveyPlan(
    SurveyDesign design,
    List<Variable> variables,
    List<List<String>> items,
    SampleColumns columns,
    Scoring scoring) {
  /** The plan of a survey's indicators. */
  public static SurveyPlan of(IndicatorCatalogue catalogue, SurveyDesign design) {
    var variables = new ArrayList<Variable>();
    var items = new ArrayList<List<String>>();
    var dimensions = new TreeSet<String>();
    for (var indicator : catalogue.direct(design.table())) {
      for (var variable : Variable.of(indicator, catalogue.measure(indicator.code()))) {
        variables.add(variable);
        items.add(catalogue.derived().items(design.table(), variable.numerator()));
      }
      dimensions.addAll(dimensions(catalogue, indicator));
    }
    dimensions.addAll(design.treatment().dimensions());
    var scoring = Scoring.of(catalogue, design);
    dimensions.addAll(scoring.dimensions());
    var numbers = numbers(design, variables);
    numbers.addAll(scoring.numbers());
    var columns = new SampleColumns(design, List.copyOf(dimensions), List.copyOf(numbers));
    return new SurveyPlan(design, List.copyOf(variables), List.copyOf(items), columns, scoring);
  }

  /** By numerator, the survey's own items behind it. */
  Map<String, List<String>> behind() {
    var behind = new TreeMap<String, List<String>>();
    for (int v = 0; v < variables.size(); v++) {
      behind.put(variables.get(v).numerator(), items.get(v));
    }
    return behind;
  }

  /** Every expression once: the units of an indicator share its numerator. */
  private static LinkedHashSet<String> numbers(SurveyDesign design, List<Variable> variables) {
    var fields = design.fields();
    var numbers = new LinkedHashSet<String>();
    Stream.of(fields.weight(), fields.turnoverWeight(), fields.persons(), fields.turnover())
        .filter(field -> field != null)
        .forEach(numbers::add);
    for (var variable : variables) {
      numbers.add(variable.numerator());
      numbers.add(variable.denominator());
      if (variable.among() != null) {
        numbers.add(variable.among());
      }
    }
    numbers.addAll(design.treatment().sizes());
    return numbers;
  }

  private static TreeSet<String> dimensions(IndicatorCatalogue catalogue, Indicator indicator) {
    var needed = new TreeSet<String>();
    catalogue.crossings(indicator).forEach(needed::addAll);
    var model = catalogue.smallAreas().get(indicator.code());
    if (model != null) {
      needed.addAll(model.dimensions());
    }
    var deflator = catalogue.measure(indicator.code()).value().deflator();
    if (deflator != null) {
      needed.add(deflator.by());
    }
    return needed;
  }
}
