package nl.smartindustry.transform.survey.estimate;

import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.survey.WeightedSurvey;

/**
 * The figures of surveys, before it is decided what may be seen.
 *
 * @param quality how the models behind some of them came out
 */
public record SurveyFigures(List<Figure> figures, List<QualityIndicator> quality) {
  public SurveyFigures {
    figures = List.copyOf(figures);
    quality = List.copyOf(quality);
  }

  /** Every indicator of some surveys, whatever it is estimated from. */
  public static SurveyFigures of(IndicatorCatalogue catalogue, List<WeightedSurvey> surveys) {
    return together(surveys.stream().map(survey -> of(new Description(catalogue, survey))));
  }

  private static SurveyFigures of(Description description) {
    var direct = new Estimation(description).all();
    var comparisons = new Comparisons(description, direct).all();
    var panels = new Transitions(description).all();
    var levels = new SurveyFigures(concat(direct, comparisons, panels), List.of());
    return together(Stream.of(levels, new SmallAreaShares(description).all()));
  }

  private static List<Figure> concat(
      List<Figure> direct, List<Figure> comparisons, List<Figure> panels) {
    return Stream.of(direct, comparisons, panels).flatMap(List::stream).toList();
  }

  private static SurveyFigures together(Stream<SurveyFigures> some) {
    var all = some.toList();
    return new SurveyFigures(
        all.stream().flatMap(one -> one.figures.stream()).toList(),
        all.stream().flatMap(one -> one.quality.stream()).toList());
  }

  /**
   * A number of the engine in the unit of its cell.
   *
   * @param interval the one to publish, in the engine's unit
   * @param factor from the engine's unit to that of the cell: 100 for percentages
   */
  public static Estimate estimate(PointEstimate found, Interval interval, double factor) {
    double value = found.estimate() * factor;
    double error = found.standardError() * Math.abs(factor);
    return new Estimate(
        value,
        error,
        value == 0 ? Double.NaN : error / Math.abs(value),
        interval.low() * factor,
        interval.high() * factor,
        found.support().n(),
        Math.round(found.support().nHat()));
  }
}
