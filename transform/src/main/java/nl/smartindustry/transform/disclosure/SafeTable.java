package nl.smartindustry.transform.disclosure;

import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.disclosure.Observation.Notes;
import nl.smartindustry.transform.disclosure.ObservationKey.Breakdown;
import nl.smartindustry.transform.estimate.DomainEstimate;
import nl.smartindustry.transform.indicator.IndicatorCatalogue;

/**
 * Estimates as observations.
 *
 * @param statuses per survey and period {@code table|period}: definitief, nader voorlopig or
 *     voorlopig
 */
public record SafeTable(
    IndicatorCatalogue catalogue, DisclosureControl control, Map<String, String> statuses) {
  private static final String OVERLAP = "overlap between waves ignored in the standard error";

  public List<Observation> of(List<DomainEstimate> estimates) {
    return estimates.stream().map(this::observation).toList();
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
        ObservationKey.annual(
            indicator.group(),
            indicator.code(),
            breakdown,
            estimate.unit().name(),
            estimate.period());
    return new Observation(key, control.decide(estimate), notes(estimate));
  }

  private Notes notes(DomainEstimate estimate) {
    var indicator = estimate.indicator();
    var source = indicator.measure().source();
    var note = indicator.publication().note();
    boolean change = !estimate.split().equals(DomainEstimate.NO_SPLIT);
    return new Notes(
        indicator.publication().decimals(),
        0,
        statuses.getOrDefault(source + "|" + estimate.period(), Notes.FINAL),
        catalogue.version(indicator, estimate.period()),
        change ? OVERLAP : note,
        source);
  }
}
