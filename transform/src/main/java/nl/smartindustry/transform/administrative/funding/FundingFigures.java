package nl.smartindustry.transform.administrative.funding;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.administrative.AdministrativeCatalogue;
import nl.smartindustry.transform.administrative.AdministrativeIndicator;
import nl.smartindustry.transform.administrative.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.administrative.Moment;
import nl.smartindustry.transform.administrative.Split;
import nl.smartindustry.transform.disclosure.Cell;
import nl.smartindustry.transform.disclosure.Figure;
import nl.smartindustry.transform.disclosure.Observation;
import nl.smartindustry.transform.disclosure.ObservationKey.Breakdown;

/**
 * Funding by kind, by source and by span: in the year, and cumulative to its end.
 *
 * @param funders code list {@code funder}; its parents (public, private, other) are subtotals
 */
public record FundingFigures(AdministrativeCatalogue catalogue, Codelist funders) {
  private static final String FUNDER = "funder";
  private static final String PUBLIC = "public";

  /**
   * The figures of some moments, in million euro.
   *
   * <p>Enterprises' money is withheld by rule D2, with the fieldlabs as contributors: the ledger
   * does not name a payer. A total that would give it away by subtraction is withheld for the same
   * reason. A booking is its own dated evidence, so class P6 asks for no more.
   */
  public List<Observation> of(List<FundingEntry> entries, List<Moment> moments) {
    var observations = new ArrayList<Observation>();
    if (entries.isEmpty()) {
      return observations;
    }
    for (var indicator : catalogue.of(Measure.FUNDING)) {
      for (Moment moment : moments) {
        for (String kind : indicator.selected("kind")) {
          var ofKind = entries.stream().filter(entry -> kind.equals(entry.kind())).toList();
          var inYear = ofKind.stream().filter(entry -> moment.inYear(entry.date())).toList();
          var toDate = ofKind.stream().filter(entry -> moment.reached(entry.date())).toList();
          var split = Split.of("kind", kind);
          observations.addAll(span(indicator, moment, split.and("span", "in_year"), inYear));
          observations.addAll(span(indicator, moment, split.and("span", "cumulative"), toDate));
        }
      }
    }
    return observations;
  }

  /** Funders whose money is public: the state, the regions, the European funds. */
  public boolean isPublic(FundingEntry entry) {
    return funders.find(entry.funder()).filter(code -> code.parent().equals(PUBLIC)).isPresent();
  }

  private List<Observation> span(
      AdministrativeIndicator indicator, Moment moment, Split split, List<FundingEntry> entries) {
    var protectedOnes = indicator.selected("protected_funder");
    var observations = new ArrayList<Observation>();
    var hidden = new ArrayList<Cell>();
    if (indicator.splitBy(FUNDER)) {
      for (var funder : funders.entries()) {
        var part = entries.stream().filter(entry -> funder.code().equals(entry.funder())).toList();
        var secret = protectedOnes.contains(funder.code());
        var cell = secret ? withheldOrSum(indicator, part) : sum(part);
        cell.reason().ifPresent(reason -> hidden.add(cell));
        var code = split.and(FUNDER, funder.more().get("breakdown"));
        observations.add(observation(indicator, moment, code, cell));
      }
      var part = entries.stream().filter(this::isPublic).toList();
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
    return new Cell.Published(Figure.exact(millions.doubleValue()), "");
  }

  private static Observation observation(
      AdministrativeIndicator indicator, Moment moment, Split split, Cell cell) {
    var at = Breakdown.TOTAL.withSplit(split.code());
    return new Observation(moment.key(indicator, at), cell, moment.notes(indicator));
  }
}
