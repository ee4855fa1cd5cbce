package nl.smartindustry.samples.series;

import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import nl.smartindustry.samples.series.BranchYear.BranchPrices;
import nl.smartindustry.samples.series.BranchYear.FactorVolumes;
import nl.smartindustry.samples.series.BranchYear.ProductionAccount;
import nl.smartindustry.samples.series.NationalAccounts.AccountsYear;

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
    double hours = sum(after, a -> a.account().persons()) / sum(before, a -> a.account().persons());
    var from = total.factors();
    return new FactorVolumes(
        from.composition() * labour / hours,
        from.ictCapital()
            * StrictMath.exp(growth(a -> a.account().ictCapital(), a -> a.factors().ictCapital())),
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
