package nl.smartindustry.transform.topic.decomposition;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.transform.method.decomposition.Method;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.decomposition.DecompositionCatalogue.Kind;

/**
 * What the methods say of one part, beside each other. Reallocation has the cross term of a method
 * that keeps it apart, so that every method's parts add up to the same change.
 *
 * @param values by method, of those for which it is defined
 */
record Comparison(Breakdown at, Kind kind, Part.Contributors support, Map<Method, Double> values) {

  /** What is less is nothing: exit is, by Baldwin and Gu, but for rounding. */
  private static final double ROUNDING = 1e-12;

  private record Place(Breakdown at, Kind kind) {}

  /** One comparison for each place and part. */
  static List<Comparison> of(List<Estimated> estimates) {
    var found = new LinkedHashMap<Place, Comparison>();
    for (var one : estimates) {
      var part = one.part();
      if (!part.isByMethod() || Double.isNaN(one.value())) {
        continue;
      }
      found
          .computeIfAbsent(
              new Place(part.at(), part.kind()),
              place ->
                  new Comparison(place.at(), place.kind(), part.support(), new LinkedHashMap<>()))
          .values()
          .merge(Method.valueOf(part.method()), one.value(), Double::sum);
    }
    return new ArrayList<>(found.values());
  }

  /** Whether some methods say that it adds and others that it takes away. */
  boolean conflicts() {
    return negative() > 0 && values.values().stream().anyMatch(value -> sign(value) == '+');
  }

  /** How many methods say that it takes away. */
  long negative() {
    return values.values().stream().filter(value -> sign(value) == '-').count();
  }

  /** A plus, a minus, or 0. */
  static char sign(double value) {
    if (Math.abs(value) <= ROUNDING) {
      return '0';
    }
    return value < 0 ? '-' : '+';
  }

  /** The lowest and the highest over some methods; empty where one of them has none. */
  Optional<DoubleSummaryStatistics> over(List<Method> methods) {
    return values.keySet().containsAll(methods)
        ? Optional.of(methods.stream().mapToDouble(values::get).summaryStatistics())
        : Optional.empty();
  }
}
