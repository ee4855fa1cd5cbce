package nl.smartindustry.transform.survey.wave;

import java.util.List;
import nl.smartindustry.transform.catalogue.Kind;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.catalogue.SurveyIndicator;
import nl.smartindustry.transform.catalogue.SurveyMeasure;
import nl.smartindustry.transform.catalogue.UnitMeasure;
import nl.smartindustry.transform.method.inference.Estimand;

/**
 * An indicator in one of its units: the pair (y, x) that is estimated from the microdata.
 *
 * @param split which of its numerators, by the code in BREAKDOWN
 */
public record Variable(SurveyIndicator indicator, UnitMeasure unit, String split) {
  /** The denominator where the catalogue names none. */
  public static final String ONE = "1";

  /** The figure itself, not a part of it. */
  public Variable(SurveyIndicator indicator, UnitMeasure unit) {
    this(indicator, unit, SurveyMeasure.Value.WHOLE);
  }

  /** What the catalogue asks of an indicator: each of its parts in each of its units. */
  public static List<Variable> of(SurveyIndicator indicator) {
    return indicator.measure().units().stream()
        .flatMap(
            unit ->
                indicator.measure().value().splits().stream()
                    .map(split -> new Variable(indicator, unit, split)))
        .toList();
  }

  String numerator() {
    return indicator.measure().value().numerator(split);
  }

  /** Whom the question was put to; null for everyone. */
  String among() {
    return indicator.measure().value().among();
  }

  /** The denominator's expression; 1 for every valid answer where the catalogue names none. */
  String denominator() {
    var denominator = indicator.measure().value().denominator();
    return denominator == null || isTotal() ? ONE : denominator;
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
  public String y() {
    var whole = indicator.code() + " " + unit;
    return split.equals(SurveyMeasure.Value.WHOLE) ? whole : whole + " " + split;
  }

  /** The column of the denominator, times the size that the unit weighs by. */
  public String x() {
    return y() + " of";
  }

  /** What the engine is asked for. */
  public Estimand estimand() {
    if (isTotal()) {
      return new Estimand.Total(y());
    }
    return countsEnterprises() ? new Estimand.Mean(y()) : new Estimand.Ratio(y(), x());
  }

  private boolean isTotal() {
    return indicator.kind() == Kind.TOTAL || unit.isAmount();
  }

  /** Whether dominance is judged by the denominator: a share has no amount of its own. */
  public boolean isShare() {
    return indicator.kind() == Kind.SHARE;
  }
}
