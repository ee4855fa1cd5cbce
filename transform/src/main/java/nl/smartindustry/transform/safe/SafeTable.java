package nl.smartindustry.transform.safe;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.Kind;
import nl.smartindustry.transform.safe.Observation.Basis;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.survey.estimate.DomainEstimate;
import nl.smartindustry.transform.survey.estimate.Outcome.Computed;

/**
 * Estimates as observations.
 *
 * @param statuses per survey and period {@code table|period}: definitief, nader voorlopig or
 *     voorlopig
 */
public record SafeTable(
    IndicatorCatalogue catalogue, SurveyDisclosure control, Map<String, String> statuses) {
  private static final String NETHERLANDS = "NL";

  public List<Observation> of(List<DomainEstimate> estimates) {
    var plain = estimates.stream().map(this::observation).toList();
    var verdicts = Verdicts.of(estimates.stream().map(SafeTable::changes).toList(), plain);
    return IntStream.range(0, plain.size())
        .mapToObj(i -> plain.get(i).judged(verdicts.get(i)))
        .toList();
  }

  /** A gap between size classes did not rise or fall. */
  private static boolean changes(DomainEstimate estimate) {
    return estimate.indicator().kind() != Kind.GAP
        && estimate.outcome().match(computed -> false, compared -> true, missing -> false);
  }

  private Observation observation(DomainEstimate estimate) {
    var indicator = estimate.indicator();
    var domain = estimate.domain();
    var breakdown =
        new Breakdown(
            domain.activity(),
            domain.size(),
            domain.region(),
            estimate.technology(),
            estimate.split());
    var key =
        new ObservationKey(
            indicator.group(),
            catalogue.survey(indicator.measure().source()).frequency(),
            NETHERLANDS,
            indicator.code(),
            breakdown,
            estimate.unit().name(),
            estimate.period());
    var cell = control.decide(estimate);
    var basis = new Basis(cell.figure().isEmpty() ? null : imputed(estimate), null);
    return new Observation(key, cell, notes(estimate), basis);
  }

  /**
   * The share of an estimate that rests on answers that were filled in; null where none ever is.
   */
  private static Double imputed(DomainEstimate estimate) {
    double share =
        estimate.outcome().match(Computed::imputed, compared -> Double.NaN, missing -> Double.NaN);
    return Double.isNaN(share) ? null : share;
  }

  private Notes notes(DomainEstimate estimate) {
    var indicator = estimate.indicator();
    var source = indicator.measure().source();
    var note = indicator.publication().note();
    return new Notes(
        indicator.publication().decimals(),
        0,
        statuses.getOrDefault(source + "|" + estimate.period(), Notes.FINAL),
        catalogue.version(indicator, estimate.period()),
        note,
        source);
  }
}
