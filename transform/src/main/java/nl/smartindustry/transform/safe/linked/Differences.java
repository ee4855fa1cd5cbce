package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.Support.Relation;

/**
 * What a published difference says of the two that it is the difference of, such as net growth of
 * what came and what went: neither is negative, so that what came is at least what is left. That
 * both are withheld together, along the same equations, makes that all that it says.
 */
final class Differences {
  private final Map<ObservationKey, Figure> figures = new HashMap<>();
  private final SafeTable decided;
  private final Variables variables;

  Differences(SafeTable decided, Variables variables) {
    this.decided = decided;
    this.variables = variables;
    decided.figures().forEach(figure -> figures.put(figure.key(), figure));
  }

  /** Bounds every figure that rests on others by their published differences. */
  void bound() {
    for (var figure : decided.figures()) {
      var parts = new ArrayList<>(figure.support().parts().keys());
      parts.removeIf(key -> value(key).isEmpty());
      boolean rests = figure.support().parts().relation() == Relation.RESTS_ON;
      if (rests && value(figure.key()).isPresent() && variables.of(figure.key()).isPresent()) {
        for (var other : parts) {
          parts.forEach(difference -> bound(figure.key(), other, difference));
        }
      }
    }
  }

  private void bound(ObservationKey one, ObservationKey other, ObservationKey difference) {
    double value = value(one).orElseThrow();
    double left = value(difference).orElseThrow();
    boolean published = decided.cells().get(difference).figure().isPresent();
    boolean alone = variables.of(difference).isEmpty() && variables.of(other).isPresent();
    if (published && alone && value != 0 && Variables.same(value - left, value(other).get())) {
      var amount = variables.get(variables.of(one).get());
      double scale = amount.value() / value;
      amount.isAtLeast(left * scale);
      variables.get(variables.of(other).get()).isAtLeast(-left * scale);
    }
  }

  private Optional<Double> value(ObservationKey key) {
    return Optional.ofNullable(figures.get(key))
        .flatMap(figure -> figure.result().computed())
        .map(Computed::estimate)
        .map(estimate -> estimate.value());
  }
}
