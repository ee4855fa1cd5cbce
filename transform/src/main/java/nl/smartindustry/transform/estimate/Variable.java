package nl.smartindustry.transform.estimate;

import nl.smartindustry.transform.indicator.Indicator;
import nl.smartindustry.transform.indicator.Kind;
import nl.smartindustry.transform.indicator.UnitMeasure;

/** An indicator in one of its units: the pair (y, x) that is summed over the microdata. */
public record Variable(Indicator indicator, UnitMeasure unit) {
  String numerator() {
    return indicator.measure().value().numerator();
  }

  /** The denominator's expression; 1 for every valid answer where the catalogue names none. */
  String denominator() {
    var denominator = indicator.measure().value().denominator();
    return denominator == null ? "1" : denominator;
  }

  /** Whether dominance is judged by the denominator: a share has no amount of its own. */
  boolean isShare() {
    return indicator.kind() == Kind.SHARE;
  }
}
