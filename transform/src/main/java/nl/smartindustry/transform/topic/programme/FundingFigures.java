package nl.smartindustry.transform.topic.programme;

import static nl.smartindustry.transform.topic.programme.enterprise.MomentFigures.split;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Relation;
import nl.smartindustry.transform.topic.programme.FundingLedger.Bookings;
import nl.smartindustry.transform.topic.programme.FundingLedger.Entry;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.MomentFigures;

/**
 * Funding, of promises and of spending apart, in the year and cumulative to its end; and private
 * euro per public euro. A booking is its own dated evidence, so class P6 asks for no more.
 */
public record FundingFigures(FundingLedger ledger, Moment now) {
  private static final String FUNDER = "funder";

  /**
   * Settings of funding.
   *
   * @param protectedFunder codes of {@code funder} whose money is that of enterprises
   */
  public record Funding(
      List<String> kind, @JsonProperty("protected_funder") List<String> protectedFunder) {}

  /** Settings of the leverage. */
  public record Leverage(List<String> kind) {}

  /** What was booked of a kind in a year, or up to a moment. */
  private record Span(String kind, String name, Bookings money) {
    Breakdown at() {
      return split("kind", kind, "span", name);
    }

    Breakdown of(String funder) {
      return split("kind", kind, "span", name, FUNDER, funder);
    }

    Breakdown of(Codelist.Entry funder) {
      return of(funder.more().get("breakdown"));
    }

    /** The name of the money of some funders. */
    String name(List<Codelist.Entry> funders) {
      return kind + " " + String.join(" ", funders.stream().map(Codelist.Entry::code).toList());
    }
  }

  /**
   * Million euro by source. Money of enterprises has the fieldlabs as contributors, for the ledger
   * does not name a payer; the rest is a public fact, and so is a total that does not give the
   * money of enterprises away.
   */
  public List<Figure> funding(Indicator indicator) {
    var settings = indicator.settings(Funding.class);
    return atEach(
        indicator,
        settings.kind(),
        (figures, span) -> {
          var made = new ArrayList<Figure>();
          if (figures.by(FUNDER)) {
            for (var funder : ledger.funders().entries()) {
              var part = span.money().where(one -> funder.code().equals(one.funder()));
              var support =
                  settings.protectedFunder().contains(funder.code())
                      ? Support.amount(span.name(List.of(funder)), part.byFieldlab())
                      : Support.FACT;
              made.add(figures.of(span.of(funder), part.millions().doubleValue(), support));
            }
          }
          var parts = made.stream().map(Figure::key).toList();
          made.add(
              figures.of(
                  span.at(),
                  span.money().millions().doubleValue(),
                  Support.FACT.madeOf(Relation.ADDS_UP, parts)));
          if (figures.by(FUNDER)) {
            made.add(figures.fact(span.of(FundingLedger.PUBLIC), open(span).doubleValue()));
          }
          return made;
        });
  }

  /**
   * Private euro per public euro: since public money is a public fact, it would give away the
   * private money that it rests on. Absent where there is no public money.
   *
   * @param funding the indicators that publish that private money
   */
  public List<Figure> leverage(Indicator indicator, List<Indicator> funding) {
    return atEach(
        indicator,
        indicator.settings(Leverage.class).kind(),
        (figures, span) -> {
          var open = open(span);
          if (open.signum() <= 0) {
            return List.of(figures.missing(span.at(), Reason.NO_OBSERVATIONS));
          }
          var own = span.money().where(one -> ledger.isOf(FundingLedger.PRIVATE, one));
          var ratio = own.millions().divide(open, MathContext.DECIMAL64).doubleValue();
          var funders = ledger.funders(FundingLedger.PRIVATE);
          var published =
              funding.stream()
                  .map(one -> new MomentFigures(one, figures.moment()))
                  .flatMap(
                      money ->
                          funders.stream()
                              .map(one -> money.key(span.of(one), money.indicator().unit())));
          var support =
              Support.amount(span.name(funders), own.byFieldlab())
                  .madeOf(Relation.RESTS_ON, published.toList());
          return List.of(figures.of(span.at(), ratio, support));
        });
  }

  private BigDecimal open(Span span) {
    return span.money().where(one -> ledger.isOf(FundingLedger.PUBLIC, one)).millions();
  }

  private List<Figure> atEach(
      Indicator indicator, List<String> kinds, BiFunction<MomentFigures, Span, List<Figure>> made) {
    var all = new ArrayList<Figure>();
    if (ledger.entries().isEmpty()) {
      return all;
    }
    for (var moment : now.since(ledger.entries().stream().map(Entry::date))) {
      for (var kind : kinds) {
        var figures = new MomentFigures(indicator, moment);
        var inYear = ledger.of(kind, one -> moment.inYear(one.date()));
        var cumulative = ledger.of(kind, one -> moment.reached(one.date()));
        all.addAll(made.apply(figures, new Span(kind, "in_year", inYear)));
        all.addAll(made.apply(figures, new Span(kind, "cumulative", cumulative)));
      }
    }
    return all;
  }
}
