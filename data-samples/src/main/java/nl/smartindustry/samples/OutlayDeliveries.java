package nl.smartindustry.samples;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.statistics.GoodsTrade;
import nl.smartindustry.samples.statistics.InvestmentSheet;
import nl.smartindustry.samples.statistics.Investments;
import nl.smartindustry.samples.statistics.Research;
import nl.smartindustry.samples.statistics.ResearchSheet;
import nl.smartindustry.samples.statistics.TaxCreditSheet;
import nl.smartindustry.samples.statistics.TradeSheet;
import nl.smartindustry.samples.truth.OutlayTruth;

/** What manufacturing spends on research, on assets and across the border, year by year. */
final class OutlayDeliveries {
  private OutlayDeliveries() {}

  /** Delivers them; returns the lines of the truth, header first. */
  static List<String> deliver(Country country, GenerateOptions options, Landing landing) {
    var draws = country.draws();
    var identity = country.people().identity();
    var business = country.business();
    var research = new Research(draws, business.economy());
    var investments = new Investments(draws, business.economy(), business.productivity());
    var trade = new GoodsTrade(draws, business.economy(), investments);
    var survey = new ResearchSheet(draws, identity, business.activities(), research);
    var credit = new TaxCreditSheet(draws, identity, research);
    var assets =
        new InvestmentSheet(draws, identity, business.activities(), investments, options.scale());
    var border = new TradeSheet(identity, trade);
    var truth = new OutlayTruth(research, investments, trade);
    var deliveries = new Deliveries(options.years());
    var lines = new ArrayList<String>(List.of(OutlayTruth.HEADER));
    for (int year : options.years().statistics()) {
      var frame = country.manufacturing(year);
      var status = deliveries.statistics(year).status();
      landing.deliver(deliveries.research(year), survey.of(frame, status));
      landing.deliver(deliveries.taxCredit(year), credit.of(frame, status));
      landing.deliver(deliveries.investment(year), assets.of(frame, status));
      landing.deliver(deliveries.trade(year), border.of(frame, status));
      lines.addAll(truth.lines(frame));
    }
    return lines;
  }
}
