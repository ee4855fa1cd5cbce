package nl.smartindustry.transform.survey.estimate;

import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.UnitMeasure;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.survey.WeightedSurvey;

/**
 * Where the figures of a survey lie, and what a reader must know of them with or without a number.
 *
 * @param statuses by period, how final its records are
 */
record Description(
    IndicatorCatalogue catalogue, WeightedSurvey survey, Map<String, String> statuses) {
  private static final String NETHERLANDS = "NL";
  private static final String ACTIVITY = "ACTIVITY";

  Description(IndicatorCatalogue catalogue, WeightedSurvey survey) {
    this(catalogue, survey, survey.statuses());
  }

  /** The indicators of the survey. */
  List<Indicator> indicators() {
    return catalogue.of(survey.table());
  }

  /** All enterprises. */
  Breakdown all() {
    return at(List.of(), List.of());
  }

  /** One combination of a crossing. */
  Breakdown at(Crossing crossing, int combination) {
    return at(crossing.by(), crossing.combinations().get(combination));
  }

  /** One code of each of some dimensions. */
  Breakdown at(List<String> by, List<String> codes) {
    var dimensions = catalogue.dimensions();
    boolean divided = by.stream().anyMatch(name -> dimensions.dimension(name).isOf(ACTIVITY));
    var at = Breakdown.of(dimensions, by, codes);
    var whole = survey.sample().plan().design().strata().activity();
    return divided ? at : at.withActivity(whole);
  }

  ObservationKey key(Indicator indicator, UnitMeasure unit, String period, Breakdown at) {
    return new ObservationKey(
        indicator.group(),
        survey.sample().plan().design().frequency(),
        NETHERLANDS,
        indicator.code(),
        at,
        unit.name(),
        period);
  }

  Figure figure(ObservationKey key, Figure.Result result, Support support) {
    var indicator = catalogue.indicator(key.indicator());
    var notes =
        Notes.of(
            indicator,
            statuses.getOrDefault(key.period(), Notes.FINAL),
            catalogue.version(indicator, key.period()));
    return new Figure(key, indicator.publication(), result, support, notes);
  }

  Figure missing(ObservationKey key, Reason why) {
    return figure(key, new Figure.Missing(why), Support.FACT);
  }
}
