package nl.smartindustry.ingest.generate;

import java.util.List;
import nl.smartindustry.ingest.generate.series.InternationalSeries;
import nl.smartindustry.ingest.generate.series.MacroSeries;
import nl.smartindustry.ingest.generate.series.MacroSeries.YearTotals;

/** Series of the national accounts and of other countries. */
final class SeriesDeliveries {
  private SeriesDeliveries() {}

  static void deliver(
      Country country, GenerateOptions options, Landing landing, List<YearTotals> totals) {
    var deliveries = new Deliveries(options.years());
    landing.deliver(
        deliveries.once("macro_series", "macro_nr.csv"),
        new MacroSeries(country.business().economy(), totals, options.years()).sheet());
    landing.deliver(
        deliveries.once("international_series", "intl.csv"),
        new InternationalSeries(country.draws()).sheet(options.years()));
  }
}
