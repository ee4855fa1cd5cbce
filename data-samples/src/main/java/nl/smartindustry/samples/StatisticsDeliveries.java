package nl.smartindustry.samples;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.series.MacroSeries.YearTotals;
import nl.smartindustry.samples.statistics.StatisticsSheet;
import nl.smartindustry.samples.truth.Census;

/** Production statistics by year, and on the way the totals of the population. */
final class StatisticsDeliveries {
  private StatisticsDeliveries() {}

  static List<YearTotals> deliver(Country country, GenerateOptions options, Landing landing) {
    var business = country.business();
    var deliveries = new Deliveries(options.years());
    var sheet =
        new StatisticsSheet(
            country.draws(),
            country.people().identity(),
            business.activities(),
            business.economy(),
            options.scale());
    var census = new Census(business.economy());
    var totals = new ArrayList<YearTotals>();
    for (int year : options.years().statistics()) {
      var frame = country.manufacturing(year);
      var delivery = deliveries.statistics(year);
      landing.deliver(delivery, sheet.of(frame, delivery.status()));
      totals.add(census.totals(frame));
    }
    return totals;
  }
}
