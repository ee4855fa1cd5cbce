package nl.smartindustry.samples.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.economy.FactorLevels;
import nl.smartindustry.samples.economy.FactorLevels.Factor;
import nl.smartindustry.samples.series.BranchYear.BranchPrices;
import nl.smartindustry.samples.series.BranchYear.FactorVolumes;
import nl.smartindustry.samples.series.BranchYear.ProductionAccount;
import nl.smartindustry.samples.survey.SamplingFrame;

/**
 * The growth accounts of the synthetic country: amounts from its whole population, the price of
 * output such that double deflation gives the known price of value added.
 */
record NationalAccounts(Country country, FactorLevels factors, int first) {
  private static final double HUNDREDTHS = 100.0;

  private NationalAccounts(Country country) {
    this(
        country,
        new FactorLevels(country.draws(), country.parameters()),
        country.years().statistics().get(0));
  }

  /** The branches of a year and their total. */
  record AccountsYear(int year, SortedMap<String, BranchYear> branches, BranchYear total) {}

  /** One year after the other; the first has no growth. */
  static List<AccountsYear> of(Country country) {
    var accounts = new NationalAccounts(country);
    var years = new ArrayList<AccountsYear>();
    for (int year : country.years().statistics()) {
      years.add(accounts.year(year, years.isEmpty() ? null : years.get(years.size() - 1)));
    }
    return List.copyOf(years);
  }

  private AccountsYear year(int year, AccountsYear before) {
    var branches = new TreeMap<String, BranchYear>();
    totals(year)
        .forEach(
            (group, total) -> {
              var account = account(total, factors.ictShare(group));
              var earlier = before == null ? null : before.branches().get(group);
              branches.put(
                  group,
                  new BranchYear(
                      account, prices(group, year, account, earlier), volumes(group, year)));
            });
    return new AccountsYear(year, branches, ManufacturingAggregate.of(branches, before));
  }

  /**
   * Production, value added and personnel costs in thousand euro, current prices, and persons, of
   * all enterprises by publication group.
   */
  private Map<String, double[]> totals(int year) {
    var groups = new HashMap<String, double[]>();
    for (var unit : SamplingFrame.manufacturing(country, year).units()) {
      var accounts = country.economy().accounts(unit.life(), year);
      var sum = groups.computeIfAbsent(unit.life().group().code(), key -> new double[4]);
      sum[0] += accounts.output().production() / HUNDREDTHS;
      sum[1] += accounts.output().valueAdded() / HUNDREDTHS;
      sum[2] += accounts.costs().personnel() / HUNDREDTHS;
      sum[3] += accounts.persons();
    }
    return groups;
  }

  /**
   * @param ictShare part of ICT in what is left over the cost of labour
   */
  private static ProductionAccount account(double[] total, double ictShare) {
    long valueAdded = Math.round(total[1]);
    long labour = Math.round(total[2]);
    return new ProductionAccount(
        Math.round(total[0]),
        valueAdded,
        labour,
        Math.round(ictShare * (valueAdded - labour)),
        Math.round(total[3]));
  }

  /** Output = value added + inputs, each in prices of the year before. */
  private BranchPrices prices(
      String group, int year, ProductionAccount account, BranchYear before) {
    double added = country.economy().branch(group).deflator(year);
    double input = factors.level(group, Factor.INPUT_PRICE, year);
    var from = before == null ? BranchPrices.BASE : before.prices();
    double volume =
        account.valueAdded() / (added / from.valueAdded())
            + account.intermediate() / (input / from.input());
    return new BranchPrices(added, from.output() * account.output() / volume, input);
  }

  private FactorVolumes volumes(String group, int year) {
    return new FactorVolumes(
        since(group, Factor.COMPOSITION, year),
        since(group, Factor.ICT_CAPITAL, year),
        since(group, Factor.OTHER_CAPITAL, year));
  }

  private double since(String group, Factor factor, int year) {
    return factors.level(group, factor, year) / factors.level(group, factor, first);
  }

  /**
   * Manufacturing from its branches: amounts are sums, prices follow from volumes in prices of the
   * year before, factors are brought together by their part in cost (Törnqvist).
   */
  record ManufacturingAggregate(
      SortedMap<String, BranchYear> before, SortedMap<String, BranchYear> after) {
    /**
     * @param earlier the year before; null in the first, whose prices are compared with 2015
     */
    static BranchYear of(SortedMap<String, BranchYear> branches, AccountsYear earlier) {
      var account =
          branches.values().stream()
              .map(BranchYear::account)
              .reduce(ProductionAccount::plus)
              .orElseThrow();
      if (earlier == null) {
        var first = new ManufacturingAggregate(null, branches);
        return new BranchYear(account, first.prices(BranchPrices.BASE), FactorVolumes.FIRST);
      }
      var step = new ManufacturingAggregate(earlier.branches(), branches);
      var total = earlier.total();
      return new BranchYear(account, step.prices(total.prices()), step.volumes(total));
    }

    private BranchPrices prices(BranchPrices from) {
      return new BranchPrices(
          from.valueAdded() * link(a -> a.account().valueAdded(), a -> a.prices().valueAdded()),
          from.output() * link(a -> a.account().output(), a -> a.prices().output()),
          from.input() * link(a -> a.account().intermediate(), a -> a.prices().input()));
    }

    /** Value over volume in prices of the year before. */
    private double link(ToDoubleFunction<BranchYear> value, ToDoubleFunction<BranchYear> price) {
      double current = 0;
      double volume = 0;
      for (var branch : after.entrySet()) {
        double base = before == null ? 1 : price.applyAsDouble(before.get(branch.getKey()));
        double worth = value.applyAsDouble(branch.getValue());
        current += worth;
        volume += worth / (price.applyAsDouble(branch.getValue()) / base);
      }
      return current / volume;
    }

    private FactorVolumes volumes(BranchYear total) {
      double labour =
          StrictMath.exp(growth(a -> a.account().labour(), ManufacturingAggregate::labourServices));
      double hours =
          sum(after, a -> a.account().persons()) / sum(before, a -> a.account().persons());
      var from = total.factors();
      return new FactorVolumes(
          from.composition() * labour / hours,
          from.ictCapital()
              * StrictMath.exp(
                  growth(a -> a.account().ictCapital(), a -> a.factors().ictCapital())),
          from.otherCapital()
              * StrictMath.exp(
                  growth(a -> a.account().otherCapital(), a -> a.factors().otherCapital())));
    }

    private static double labourServices(BranchYear branch) {
      return branch.account().persons() * branch.factors().composition();
    }

    private double growth(ToDoubleFunction<BranchYear> cost, ToDoubleFunction<BranchYear> volume) {
      double costBefore = sum(before, cost);
      double costAfter = sum(after, cost);
      double growth = 0;
      for (var branch : after.entrySet()) {
        var earlier = before.get(branch.getKey());
        double share =
            (cost.applyAsDouble(earlier) / costBefore
                    + cost.applyAsDouble(branch.getValue()) / costAfter)
                / 2;
        growth +=
            share
                * StrictMath.log(
                    volume.applyAsDouble(branch.getValue()) / volume.applyAsDouble(earlier));
      }
      return growth;
    }

    private static double sum(
        SortedMap<String, BranchYear> branches, ToDoubleFunction<BranchYear> value) {
      return branches.values().stream().mapToDouble(value).sum();
    }
  }
}
