package nl.smartindustry.transform.topic.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.CellRules.Support;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.growth.NationalFigure.Subject;

/**
 * Figures of the structural business statistics as cells that may be seen.
 *
 * @param provisional years with a record that is provisional
 */
public record SurveyObservations(
    GrowthStatistics statistics, CellRules rules, Set<Integer> provisional) {
  /** BREAKDOWN of a level from the structural business statistics. */
  private static final String SURVEY = "structural_statistics";

  private static final String EXPERIMENTAL = "e";
  private static final String VERSION = "1";

  /** Levels per hour, protected as amounts. */
  public List<Observation> levels(List<SurveyEstimate> estimates) {
    var statistic = statistics.surveyed(Subject.LEVEL);
    return estimates.stream()
        .map(
            one ->
                observation(
                    statistic, one, SURVEY, cell(statistic, one, Support.of(one.exposure()))))
        .toList();
  }

  /** Quantiles of the index of enterprises: experimental. */
  public List<Observation> quantiles(Map<String, List<SurveyEstimate>> quantiles) {
    var statistic = statistics.surveyed(Subject.MULTIFACTOR);
    var observations = new ArrayList<Observation>();
    quantiles.forEach(
        (split, estimates) ->
            estimates.forEach(
                one -> {
                  var support = Support.of(one.figure().support().n());
                  var cell = experimental(cell(statistic, one, support));
                  observations.add(observation(statistic, one, split, cell));
                }));
    return observations;
  }

  private Cell cell(Indicator statistic, SurveyEstimate estimate, Support support) {
    return support.respondents() == 0
        ? new Cell.Absent(Reason.NO_OBSERVATIONS)
        : rules.cell(statistic.publication(), figure(estimate), support);
  }

  private static Cell experimental(Cell cell) {
    return cell instanceof Cell.Published published
        ? new Cell.Published(published.value(), EXPERIMENTAL + published.observationStatus())
        : cell;
  }

  private Observation observation(
      Indicator statistic, SurveyEstimate estimate, String split, Cell cell) {
    var breakdown =
        Breakdown.TOTAL
            .withActivity(estimate.activity())
            .withSize(estimate.size())
            .withSplit(split);
    var status = provisional.contains(estimate.year()) ? "voorlopig" : Notes.FINAL;
    return new Observation(
        ObservationKey.annual(
            statistic, breakdown, statistic.unit(), Integer.toString(estimate.year())),
        cell,
        Notes.of(statistic, status, VERSION));
  }

  private static Estimate figure(SurveyEstimate estimate) {
    var figure = estimate.figure();
    return new Estimate(
        finite(figure.estimate()),
        finite(figure.standardError()),
        finite(figure.variationCoefficient()),
        finite(figure.interval().low()),
        finite(figure.interval().high()),
        figure.support().n(),
        Math.round(figure.support().nHat()));
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
