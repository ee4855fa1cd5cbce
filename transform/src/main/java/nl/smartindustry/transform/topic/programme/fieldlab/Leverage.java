package nl.smartindustry.transform.topic.programme.fieldlab;

import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.topic.programme.definition.Moment;

/** Private euro per public euro, of promises and of spending apart. */
public record Leverage(AdministrativeCatalogue catalogue, FundingLedger ledger) {
  /**
   * The ratios of some moments, in the year and cumulative.
   *
   * @return withheld by rule D2 as the private money itself is, for the public money is known;
   *     absent where there is no public money
   */
  public List<Observation> of(List<Moment> moments) {
    var observations = new ArrayList<Observation>();
    if (ledger.entries().isEmpty()) {
      return observations;
    }
    for (var indicator : catalogue.of(Measure.LEVERAGE)) {
      for (Moment moment : moments) {
        ledger.spans(
            moment,
            indicator.selected("kind"),
            (split, entries) ->
                observations.add(
                    moment.observation(
                        indicator,
                        Breakdown.TOTAL.withSplit(split.code()),
                        ratio(indicator, entries))));
      }
    }
    return observations;
  }

  private Cell ratio(AdministrativeIndicator indicator, List<FundingEntry> entries) {
    var own = entries.stream().filter(ledger::isPrivate).toList();
    var open = Amounts.sum(entries.stream().filter(ledger::isPublic).toList());
    if (open.signum() <= 0) {
      return new Cell.Absent(Reason.NO_OBSERVATIONS);
    }
    return indicator
        .protection()
        .magnitude(Amounts.byFieldlab(own))
        .<Cell>map(Cell.Suppressed::new)
        .orElseGet(
            () ->
                new Cell.Published(
                    Estimate.exact(
                        Amounts.sum(own).divide(open, MathContext.DECIMAL64).doubleValue()),
                    ""));
  }
}
