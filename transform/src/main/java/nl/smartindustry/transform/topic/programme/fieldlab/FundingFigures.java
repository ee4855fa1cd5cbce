package nl.smartindustry.transform.topic.programme.fieldlab;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import nl.smartindustry.transform.topic.programme.definition.Split;

/** Funding by kind, by source and by span: in the year, and cumulative to its end. */
public record FundingFigures(AdministrativeCatalogue catalogue, FundingLedger ledger) {
  private static final String FUNDER = "funder";
  private static final String PUBLIC = "public";

  /**
   * The figures of some moments, in million euro.
   *
   * <p>Enterprises' money is withheld by rule D2, with the fieldlabs as contributors: the ledger
   * does not name a payer. A total that would give it away by subtraction is withheld for the same
   * reason. A booking is its own dated evidence, so class P6 asks for no more.
   */
  public List<Observation> of(List<Moment> moments) {
    var observations = new ArrayList<Observation>();
    if (ledger.entries().isEmpty()) {
      return observations;
    }
    for (var indicator : catalogue.of(Measure.FUNDING)) {
      for (Moment moment : moments) {
        ledger.spans(
            moment,
            indicator.selected("kind"),
            (split, entries) -> observations.addAll(span(indicator, moment, split, entries)));
      }
    }
    return observations;
  }

  private List<Observation> span(
      AdministrativeIndicator indicator, Moment moment, Split split, List<FundingEntry> entries) {
    var protectedOnes = indicator.selected("protected_funder");
    var observations = new ArrayList<Observation>();
    var hidden = new ArrayList<Cell>();
    if (indicator.splitBy(FUNDER)) {
      for (var funder : ledger.funders().entries()) {
        var part = entries.stream().filter(entry -> funder.code().equals(entry.funder())).toList();
        var secret = protectedOnes.contains(funder.code());
        var cell = secret ? withheldOrSum(indicator, part) : sum(part);
        cell.reason().ifPresent(reason -> hidden.add(cell));
        var code = split.and(FUNDER, funder.more().get("breakdown"));
        observations.add(observation(indicator, moment, code, cell));
      }
      var part = entries.stream().filter(ledger::isPublic).toList();
      observations.add(observation(indicator, moment, split.and(FUNDER, PUBLIC), sum(part)));
    }
    var total = hidden.size() == 1 ? hidden.get(0) : sum(entries);
    observations.add(0, observation(indicator, moment, split, total));
    return observations;
  }

  private static Cell withheldOrSum(AdministrativeIndicator indicator, List<FundingEntry> part) {
    return indicator
        .protection()
        .magnitude(Amounts.byFieldlab(part))
        .<Cell>map(Cell.Suppressed::new)
        .orElseGet(() -> sum(part));
  }

  private static Cell sum(List<FundingEntry> entries) {
    var millions = Amounts.inMillions(Amounts.sum(entries));
    return new Cell.Published(Estimate.exact(millions.doubleValue()), "");
  }

  private static Observation observation(
      AdministrativeIndicator indicator, Moment moment, Split split, Cell cell) {
    return moment.observation(indicator, Breakdown.TOTAL.withSplit(split.code()), cell);
  }
}
