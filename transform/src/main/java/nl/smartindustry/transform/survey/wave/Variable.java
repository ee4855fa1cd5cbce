package nl.smartindustry.transform.survey.wave;

import java.util.List;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.Kind;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.catalogue.SurveyMeasure;
import nl.smartindustry.transform.catalogue.UnitMeasure;
import nl.smartindustry.transform.method.inference.Estimand;

/**
 * An indicator in one of its units: the pair (y, x) that is estimated from the microdata.
 *
 * @param split which of its numerators, by the code in BREAKDOWN
 */
public record Variable(Indicator indicator, SurveyMeasure measure, UnitMeasure unit, String split) {
  /** The denominator where the catalogue names none. */
  public static final String ONE = "1";

  /** What the catalogue asks of an indicator: each of its parts in each of its units. */
  public static List<Variable> of(Indicator indicator, SurveyMeasure measure) {
    return measure.units().stream()
        .flatMap(
            unit ->
                measure.value().splits().stream()
                    .map(split -> new Variable(indicator, measure, unit, split)))
        .toList();
  }

  String numerator() {
    return measure.value().numerator(split);
  }

  /** Which enterprises were asked; null for all. */
  String among() {
    return measure.value().among();
  }

  /** The denominator's expression; 1 for every valid answer where the catalogue names none. */
  String denominator() {
    var denominator = measure.value().denominator();
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
  public boolean countsEnterprises() {
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

  /** Whether it is an amount rather than a mean, share or ratio. */
  public boolean isTotal() {
    return measure.kind() == Kind.TOTAL || unit.isAmount();
  }

  /** Whether the numerator is of those in the denominator that do something. */
  public boolean isShare() {
    return measure.kind() == Kind.SHARE;
  }
}
