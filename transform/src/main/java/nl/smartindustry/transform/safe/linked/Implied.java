package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.SurveyMeasure;
import nl.smartindustry.transform.catalogue.SurveyMeasure.Value;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.linked.Sum.Rest;

/**
 * Figures that others bound, by the expressions that define them: those who use industrial robots
 * are among those who use robots, turnover of what is new to the market is among that of new
 * products, and whoever uses three technologies counts in three of them. What is left between the
 * two sides is not published. Only bounds that hold wherever both sides are known, and of these
 * only where they are near enough to matter.
 */
final class Implied {
  private static final Pattern ANY =
      Pattern.compile("\\w+( or \\w+)+|greatest\\(\\w+(, ?\\w+)*\\)");
  private static final Pattern COUNT =
      Pattern.compile("cast\\(\\w+ as int\\)( ?\\+ ?cast\\(\\w+ as int\\))+");
  private static final Pattern AT_LEAST = Pattern.compile("(\\w+) >= (\\d+)");
  private static final Pattern NO_NAME = Pattern.compile("\\b(or|greatest|cast|as|int)\\b|\\W");

  private final Map<String, List<Figure>> figures = new HashMap<>();
  private final Variables variables;
  private final Map<String, SurveyMeasure> measures;
  private final Map<String, String> expressions = new HashMap<>();
  private final Map<String, String> indicators = new TreeMap<>();
  private final List<Sum> found = new ArrayList<>();

  private Implied(SafeTable decided, Variables variables, IndicatorCatalogue catalogue) {
    this.variables = variables;
    measures = catalogue.measures();
    for (var figure : decided.figures()) {
      figures.computeIfAbsent(figure.key().indicator(), f -> new ArrayList<>()).add(figure);
    }
    for (var one : catalogue.derived().variables()) {
      expressions.put(one.table() + " " + one.name(), one.expression().strip());
    }
    measures.forEach(
        (code, measure) -> {
          if (measure.value() != null && measure.value().band() == null) {
            indicators.putIfAbsent(measure.source() + " " + measure.value().numerator(), code);
          }
        });
  }

  /** The bounds, each as an equation with a rest that is not negative. */
  static List<Sum> of(SafeTable decided, Variables variables, IndicatorCatalogue catalogue) {
    var implied = new Implied(decided, variables, catalogue);
    implied.measures.forEach(
        (code, measure) -> {
          if (measure.value() != null && measure.value().numerator() != null) {
            implied.parts(code, measure.value());
            implied.any(code, measure);
            implied.atLeast(code, measure);
          }
        });
    return implied.found;
  }

  /** The parts of a numerator are in the whole. */
  private void parts(String code, Value value) {
    for (var split : value.parts().keySet()) {
      bound(code, key -> List.of(key.at(key.breakdown().withSplit(split))), 1);
    }
  }

  /** Whoever says yes to one of some questions says yes to any of them. */
  private void any(String code, SurveyMeasure measure) {
    var expression = expression(measure, measure.value().numerator());
    if (ANY.matcher(expression).matches()) {
      for (var one : indicators(measure, expression)) {
        bound(code, key -> List.of(key.of(one)), 1);
      }
    }
  }

  /** Whoever says yes to at least so many questions is counted so often in these together. */
  private void atLeast(String code, SurveyMeasure measure) {
    var threshold = AT_LEAST.matcher(measure.value().numerator());
    if (threshold.matches()) {
      var count = expression(measure, threshold.group(1));
      var of = indicators(measure, count);
      if (COUNT.matcher(count).matches() && of.size() == names(count).size()) {
        bound(code, key -> of.stream().map(key::of).toList(), Long.parseLong(threshold.group(2)));
      }
    }
  }

  private String expression(SurveyMeasure measure, String column) {
    return expressions.getOrDefault(measure.source() + " " + column, column);
  }

  private static List<String> names(String expression) {
    return Arrays.stream(NO_NAME.matcher(expression).replaceAll(" ").strip().split(" +")).toList();
  }

  private List<String> indicators(SurveyMeasure measure, String expression) {
    return names(expression).stream()
        .map(column -> indicators.get(measure.source() + " " + column))
        .filter(one -> one != null)
        .toList();
  }

  /**
   * One side is at most the other.
   *
   * @param times 1 where the others are each in the figure; else it counts so often in them
   */
  private void bound(
      String code, Function<ObservationKey, List<ObservationKey>> others, long times) {
    var bounds = new TreeMap<String, List<Sum>>();
    for (var figure : figures.getOrDefault(code, List.of())) {
      var key = figure.key();
      boolean whole = key.breakdown().split().equals(Value.WHOLE);
      var of = others.apply(key).stream().map(variables::of).flatMap(Optional::stream).toList();
      var own = variables.of(key);
      if (whole
          && own.isPresent()
          && of.size() == others.apply(key).size()
          && !of.contains(own.get())) {
        var sum = times == 1 ? sum(own.get(), of.get(0)) : sum(own.get(), times, of);
        bounds.computeIfAbsent(key.unit(), u -> new ArrayList<>()).add(sum);
      }
    }
    bounds.values().stream().filter(Implied::hold).forEach(this::addNear);
  }

  private Sum sum(Amount whole, Amount part) {
    double rest = value(whole) - value(part);
    return new Sum(whole, List.of(part), new Rest(rest, 0, Double.POSITIVE_INFINITY));
  }

  /** The first of the others, as what is left when the rest of them are taken from the multiple. */
  private Sum sum(Amount figure, long times, List<Amount> others) {
    var parts = new ArrayList<Amount>(List.of(figure));
    var often = new ArrayList<Long>(List.of(times));
    double rest = value(others.get(0)) - times * value(figure);
    for (var other : others.subList(1, others.size())) {
      parts.add(other);
      often.add(-1L);
      rest += value(other);
    }
    return new Sum(others.get(0), parts, new Rest(rest, 0, Double.POSITIVE_INFINITY), often);
  }

  private double value(Amount amount) {
    return variables.get(amount).value();
  }

  private static boolean hold(List<Sum> sums) {
    return sums.stream().allMatch(sum -> sum.rest().value() >= 0);
  }

  /** What lies farther away than any need of its period says nothing. */
  private void addNear(List<Sum> sums) {
    var farthest = new TreeMap<String, Double>();
    for (var sum : sums) {
      var all = new ArrayList<>(sum.parts());
      all.add(sum.whole());
      for (var amount : all) {
        var margin = variables.get(amount).margin();
        farthest.merge(amount.period(), Math.max(margin.up(), margin.down()), Math::max);
      }
    }
    sums.stream()
        .filter(sum -> sum.rest().value() < farthest.get(sum.whole().period()))
        .forEach(found::add);
  }
}
