package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.SurveyMeasure;
import nl.smartindustry.transform.catalogue.SurveyMeasure.Band;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.Support.Relation;
import nl.smartindustry.transform.safe.linked.Variable.Shown;
import nl.smartindustry.transform.safe.linked.Variable.Use;

/**
 * The equations between amounts of different figures: sums of figures, what is booked over time,
 * ranges of one score, answers to one question. Only those that hold.
 */
final class Between {
  /** Parts of BREAKDOWN: what was booked up to a moment, and in its year. */
  private static final String CUMULATIVE = "span_cumulative";

  private static final String IN_YEAR = "span_in_year";

  /** The name of what all who answered add up to. */
  static final String ANSWERS = "all answers";

  /** How much more than one of its parts a sum counts. */
  private static final long MORE = 30;

  private final Map<ObservationKey, Figure> figures = new HashMap<>();
  private final SafeTable decided;
  private final Variables variables;
  private final List<Sum> found = new ArrayList<>();

  private Between(SafeTable decided, Variables variables) {
    this.decided = decided;
    this.variables = variables;
    decided.figures().forEach(figure -> figures.put(figure.key(), figure));
  }

  /** All equations that hold; sums of figures, and what answers add up to, become amounts too. */
  static List<Sum> of(SafeTable decided, Variables variables, IndicatorCatalogue catalogue) {
    var between = new Between(decided, variables);
    decided.figures().stream()
        .filter(one -> one.support().parts().relation() == Relation.ADDS_UP)
        .forEach(between::addsUp);
    between.overTime();
    between.ofScores(catalogue.measures());
    between.ofAnswers(catalogue.measures());
    return between.found;
  }

  /** A figure that is the sum of others shows the sum of those that are not known facts. */
  private void addsUp(Figure figure) {
    var parts = amounts(figure.support().parts().keys());
    if (!parts.isEmpty()) {
      var use =
          new Use(figure, alone(figure), null, figure.support(), false, Prominence.NOT_PRINTED);
      var whole = amount("sum", figure);
      var variable = new Variable(sum(parts), Shown.VALUE);
      parts.forEach(part -> variable.costsMore(MORE * variables.get(part).loss()));
      variables.add(whole, variable, use);
      found.add(new Sum(whole, parts));
    }
  }

  /** Whether it is withheld is decided here, not by its terms. */
  private Cell alone(Figure figure) {
    var cell = decided.cells().get(figure.key());
    var computed = figure.result().computed();
    return cell instanceof Cell.Suppressed && computed.isPresent()
        ? new Cell.Published(computed.get().estimate(), "")
        : cell;
  }

  private static Amount amount(String what, Figure figure) {
    var key = figure.key();
    var name = String.join(" ", what, "of", key.indicator(), key.unit());
    return new Amount(name, key.period(), key.breakdown());
  }

  private List<Amount> amounts(Collection<ObservationKey> keys) {
    return keys.stream().flatMap(key -> variables.of(key).stream()).toList();
  }

  private double sum(List<Amount> amounts) {
    return amounts.stream().mapToDouble(one -> variables.get(one).value()).sum();
  }

  /** What is booked up to a moment is what was before, and what was booked in its year. */
  private void overTime() {
    var places = new TreeMap<String, TreeMap<String, ObservationKey>>();
    for (var key : figures.keySet()) {
      var place = key.indicator() + key.unit() + key.breakdown();
      places.computeIfAbsent(place, p -> new TreeMap<>()).put(key.period(), key);
    }
    for (var place : places.keySet()) {
      var inYear = places.get(place.replace(CUMULATIVE, IN_YEAR));
      if (place.contains(CUMULATIVE) && inYear != null) {
        places.get(place).values().forEach(key -> booked(key, places.get(place), inYear));
      }
    }
  }

  private void booked(
      ObservationKey whole,
      TreeMap<String, ObservationKey> cumulative,
      Map<String, ObservationKey> inYear) {
    var parts = new ArrayList<ObservationKey>();
    parts.add(inYear.getOrDefault(whole.period(), whole));
    var before = cumulative.lowerEntry(whole.period());
    if (before != null) {
      parts.add(before.getValue());
    }
    variables.of(whole).ifPresent(amount -> addIfExact(amount, parts));
  }

  private void addIfExact(Amount whole, List<ObservationKey> parts) {
    var amounts = amounts(parts);
    boolean all = amounts.size() == parts.size() && !amounts.contains(whole);
    if (all && Variables.same(sum(amounts), variables.get(whole).value())) {
      found.add(new Sum(whole, amounts));
    }
  }

  /** Indicators that are ranges of one score: a range is the ranges within it, all is everyone. */
  private void ofScores(Map<String, SurveyMeasure> measures) {
    var scores = new TreeMap<String, Map<String, Band>>();
    measures.forEach(
        (code, measure) -> {
          var value = measure.value();
          if (value != null && value.band() != null) {
            var score = List.of(measure.source(), value.numerator(), measure.units()).toString();
            scores.computeIfAbsent(score, s -> new TreeMap<>()).put(code, value.band());
          }
        });
    for (var bands : scores.values()) {
      bands.forEach((code, band) -> addParts(code, chain(bands, band, code)));
      double from = bands.values().stream().mapToDouble(Band::from).min().orElseThrow();
      double to = bands.values().stream().mapToDouble(Band::to).max().orElseThrow();
      var all = chain(bands, new Band(from, to), "");
      if (!all.isEmpty()) {
        addWhole(all.get(0), all, List.of());
      }
    }
  }

  /** The shortest ranges that follow each other through another; empty where they do not. */
  private static List<String> chain(Map<String, Band> bands, Band whole, String other) {
    var chain = new ArrayList<String>();
    double from = whole.from();
    while (from <= whole.to()) {
      double start = from;
      var next =
          bands.entrySet().stream()
              .filter(one -> one.getValue().from() == start && !one.getKey().equals(other))
              .min(Map.Entry.comparingByValue((a, b) -> Double.compare(a.to(), b.to())));
      if (next.isEmpty() || next.get().getValue().to() > whole.to()) {
        return List.of();
      }
      chain.add(next.get().getKey());
      from = next.get().getValue().to() + 1;
    }
    return chain.size() > 1 ? chain : List.of();
  }

  private void addParts(String code, List<String> parts) {
    for (var figure : of(code)) {
      var amount = variables.of(figure.key());
      if (!parts.isEmpty() && amount.isPresent()) {
        addIfExact(amount.get(), parts.stream().map(figure.key()::of).toList());
      }
    }
  }

  /** The answers to one question: all who answered gave one of them. */
  private void ofAnswers(Map<String, SurveyMeasure> measures) {
    measures.forEach(
        (code, measure) -> {
          if (measure.value() != null && measure.value().numerator() == null) {
            addWhole(code, List.of(code), measure.value().splits());
          }
        });
  }

  private void addWhole(String code, List<String> codes, List<String> splits) {
    for (var figure : of(code)) {
      var key = figure.key();
      boolean first = splits.isEmpty() || splits.get(0).equals(key.breakdown().split());
      var bottom = figure.support().denominator();
      if (first && bottom != null) {
        var parts =
            splits.isEmpty()
                ? codes.stream().map(key::of).toList()
                : splits.stream().map(one -> key.at(key.breakdown().withSplit(one))).toList();
        var whole = amount(ANSWERS, figure);
        variables.add(whole, new Variable(bottom.contributions().total(), Shown.VALUE), null);
        addIfExact(whole, parts);
      }
    }
  }

  private List<Figure> of(String indicator) {
    return decided.figures().stream()
        .filter(one -> one.key().indicator().equals(indicator))
        .filter(one -> one.support().parts().keys().isEmpty())
        .toList();
  }
}
