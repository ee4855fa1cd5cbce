package nl.smartindustry.transform.disclosure;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
  public List<Observation> of(List<DomainEstimate> estimates) {
    var plain = estimates.stream().map(this::observation).toList();
    var verdicts = Verdicts.of(estimates, plain);
    return IntStream.range(0, plain.size())
        .mapToObj(i -> plain.get(i).judged(verdicts.get(i)))
        .toList();
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
    return new Notes(
        indicator.publication().decimals(),
        0,
        statuses.getOrDefault(source + "|" + estimate.period(), Notes.FINAL),
        catalogue.version(indicator, estimate.period()),
        note,
        source);
  }
}
