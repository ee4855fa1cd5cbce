package nl.smartindustry.samples;

import java.util.List;
import nl.smartindustry.samples.economy.Factors;
import nl.smartindustry.samples.series.GrowthTruth;
import nl.smartindustry.samples.series.InternationalSeries;
import nl.smartindustry.samples.series.MacroSeries;
import nl.smartindustry.samples.series.MacroSeries.YearTotals;
import nl.smartindustry.samples.series.NationalAccounts;

/** Series of the national accounts and of other countries. */
final class SeriesDeliveries {
  private SeriesDeliveries() {}

  /** Delivers the series and gives the lines of the truth behind their growth accounts. */
  static List<String> deliver(
      Country country, GenerateOptions options, Landing landing, List<YearTotals> totals) {
    var deliveries = new Deliveries(options.years());
    var accounts =
        new NationalAccounts(
            country.business().economy(), new Factors(country.draws(), country.parameters()));
    landing.deliver(
        deliveries.once("macro_series", "macro_nr.csv"),
        new MacroSeries(country.business().economy(), accounts, totals, options.years()).sheet());
    landing.deliver(
        deliveries.once("international_series", "intl.csv"),
        new InternationalSeries(country.draws()).sheet(options.years()));
    return GrowthTruth.lines(accounts, totals);
  }
}
