package nl.smartindustry.samples.series;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.economy.Factors;
import nl.smartindustry.samples.economy.Factors.Kind;
import nl.smartindustry.samples.series.BranchYear.Prices;
import nl.smartindustry.samples.series.BranchYear.Volumes;
import nl.smartindustry.samples.series.MacroSeries.YearTotals;

/**
 * The growth accounts of the synthetic country: amounts from its whole population, the price of
 * output such that double deflation gives the known price of value added.
 */
public final class NationalAccounts {
  private final Economy economy;
  private final Factors factors;

  /** The branches of a year and their total. */
  record Year(int year, SortedMap<String, BranchYear> branches, BranchYear total) {}

  public NationalAccounts(Economy economy, Factors factors) {
    this.economy = economy;
    this.factors = factors;
  }

  /** One year after the other; the first has no growth. */
  List<Year> of(List<YearTotals> totals) {
    var years = new ArrayList<Year>();
    for (var total : totals) {
      var before = years.isEmpty() ? null : years.get(years.size() - 1);
      years.add(year(total, before, totals.get(0).year()));
    }
    return List.copyOf(years);
  }

  private Year year(YearTotals totals, Year before, int first) {
    var branches = new TreeMap<String, BranchYear>();
    totals
        .groups()
        .forEach(
            (group, total) -> {
              var account = Account.of(total, factors.ictShare(group));
              var earlier = before == null ? null : before.branches().get(group);
              var prices = prices(group, totals.year(), account, earlier);
              branches.put(
                  group, new BranchYear(account, prices, volumes(group, totals.year(), first)));
            });
    return new Year(totals.year(), branches, Aggregate.of(branches, before));
  }

  /** Output = value added + inputs, each in prices of the year before. */
  private Prices prices(String group, int year, Account account, BranchYear before) {
    double added = economy.branch(group).deflator(year);
    double input = factors.level(group, Kind.INPUT_PRICE, year);
    var from = before == null ? new Prices(1, 1, 1) : before.prices();
    double volume =
        account.valueAdded() / (added / from.valueAdded())
            + account.intermediate() / (input / from.input());
    return new Prices(added, from.output() * account.output() / volume, input);
  }

  private Volumes volumes(String group, int year, int first) {
    return new Volumes(
        since(group, Kind.COMPOSITION, year, first),
        since(group, Kind.ICT_CAPITAL, year, first),
        since(group, Kind.OTHER_CAPITAL, year, first));
  }

  private double since(String group, Kind kind, int year, int first) {
    return factors.level(group, kind, year) / factors.level(group, kind, first);
  }
}
