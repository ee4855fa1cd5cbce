package nl.smartindustry.transform.estimate;

import java.util.List;
import nl.smartindustry.transform.indicator.Indicator;
import nl.smartindustry.transform.indicator.Kind;
import nl.smartindustry.transform.indicator.UnitMeasure;
import nl.smartindustry.transform.inference.Estimand;
import nl.smartindustry.transform.population.SurveyDesign;

/** An indicator in one of its units: the pair (y, x) that is estimated from the microdata. */
public record Variable(Indicator indicator, UnitMeasure unit) {
  /** The denominator where the catalogue names none. */
  static final String ONE = "1";

  String numerator() {
    return indicator.measure().value().numerator();
  }

  /** The denominator's expression; 1 for every valid answer where the catalogue names none. */
  String denominator() {
    var denominator = indicator.measure().value().denominator();
    return denominator == null ? ONE : denominator;
  }

  /** What it is made of: numerator, denominator and the size that its unit weighs by. */
  List<String> items(SurveyDesign.Fields fields) {
    return switch (unit.weighing()) {
      case ENTERPRISES -> List.of(numerator(), denominator());
      case PERSONS -> List.of(numerator(), denominator(), fields.persons());
      case TURNOVER -> List.of(numerator(), denominator(), fields.turnover());
    };
  }

  /** Whether the denominator is 1 for every valid answer: a mean or a share of enterprises. */
  private boolean countsEnterprises() {
    return denominator().equals(ONE) && unit.weighing() == UnitMeasure.Weighing.ENTERPRISES;
  }

  /** The column of the numerator, times the size that the unit weighs by. */
  String y() {
    return indicator.code() + " " + unit;
  }

  /** The column of the denominator, times the size that the unit weighs by. */
  String x() {
    return y() + " of";
  }

  /** What the engine is asked for. */
  public Estimand estimand() {
    if (indicator.kind() == Kind.TOTAL) {
      return new Estimand.Total(y());
    }
    return countsEnterprises() ? new Estimand.Mean(y()) : new Estimand.Ratio(y(), x());
  }

  /** Whether dominance is judged by the denominator: a share has no amount of its own. */
  boolean isShare() {
    return indicator.kind() == Kind.SHARE;
  }
}
