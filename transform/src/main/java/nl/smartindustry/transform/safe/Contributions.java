package nl.smartindustry.transform.safe;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.transform.method.sensitivity.Contributed;

/**
 * What enterprises put into a count or an amount, as far as protection needs to know it.
 *
 * @param enterprises contributors, unweighted; who put in nothing is none
 * @param holdings enterprise groups they belong to, one without a group being its own
 * @param total the count or amount; of a sample the weighted total
 * @param byEnterprise the largest two contributions of single enterprises; null where what is
 *     published is a count, in which all weigh the same
 * @param byHolding the same of holdings; null as before
 * @param groups the same in groups, so that nights can be compared; null where it is not known
 * @param key the sum of their record keys, for noise; null where it is not known
 */
public record Contributions(
    long enterprises,
    long holdings,
    double total,
    Largest byEnterprise,
    Largest byHolding,
    ContributorGroups groups,
    Long key)
    implements Serializable {
  /** No contributor at all. */
  public static final Contributions NONE = count(0);

  private static final int BITS = 52;

  /** Known neither in groups nor by keys. */
  public Contributions(
      long enterprises, long holdings, double total, Largest byEnterprise, Largest byHolding) {
    this(enterprises, holdings, total, byEnterprise, byHolding, null, null);
  }

  /** The largest two contributions, as sizes: signs do not matter. */
  public record Largest(double first, double second) implements Serializable {}

  /** So many enterprises, each a holding of its own. */
  public static Contributions count(long enterprises) {
    return count(enterprises, enterprises);
  }

  /** So many enterprises of so many holdings. */
  public static Contributions count(long enterprises, long holdings) {
    return new Contributions(enterprises, holdings, enterprises, null, null);
  }

  /**
   * An amount of single contributors.
   *
   * @param byEnterprise what each put in
   * @param holding the holding of an enterprise; one that is missing is a holding of its own
   */
  public static Contributions amount(
      Map<String, Double> byEnterprise, Map<String, String> holding) {
    var groups = new TreeMap<String, Double>();
    new TreeMap<>(byEnterprise)
        .forEach(
            (enterprise, amount) ->
                groups.merge(holding.getOrDefault(enterprise, enterprise), amount, Double::sum));
    double total = groups.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Contributions(
            contributing(byEnterprise.values()),
            contributing(groups.values()),
            total,
            largest(byEnterprise.values()),
            largest(groups.values()))
        .in(grouped(groups));
  }

  private static ContributorGroups grouped(Map<String, Double> byHolding) {
    var grouped = new ContributorGroups();
    byHolding.forEach((holding, amount) -> grouped.add(ContributorGroups.of(holding), amount));
    return grouped;
  }

  /** The same, known in groups. */
  public Contributions in(ContributorGroups known) {
    return new Contributions(enterprises, holdings, total, byEnterprise, byHolding, known, key);
  }

  /** The same, whose keys have this sum. */
  public Contributions keyed(long sum) {
    return new Contributions(enterprises, holdings, total, byEnterprise, byHolding, groups, sum);
  }

  /** The same contributors to another total. */
  public Contributions totalling(double other) {
    return new Contributions(enterprises, holdings, other, byEnterprise, byHolding, groups, key);
  }

  /** What some of these put in, which are chosen among all of them. */
  public Contributions choosing(Contributions some) {
    return new Contributions(
        enterprises, holdings, some.total, some.byEnterprise, some.byHolding, groups, key);
  }

  /** As rules see it. */
  Contributed ofEnterprises() {
    return of(enterprises, byEnterprise);
  }

  /** The same of holdings. */
  Contributed ofHoldings() {
    return of(holdings, byHolding);
  }

  /** In whole numbers, as large as fit: whole amounts stay exact. */
  private Contributed of(long contributors, Largest two) {
    if (two == null) {
      return Contributed.count(contributors);
    }
    int power = BITS - Math.getExponent(Math.max(Math.abs(total), two.first()));
    return Contributed.amount(
        contributors,
        whole(Math.abs(total), power),
        whole(two.first(), power),
        whole(two.second(), power));
  }

  private static long whole(double size, int power) {
    return (long) Math.rint(Math.scalb(size, power));
  }

  private static long contributing(Collection<Double> amounts) {
    return amounts.stream().filter(amount -> amount != 0).count();
  }

  private static Largest largest(Collection<Double> amounts) {
    var sizes =
        amounts.stream()
            .map(Math::abs)
            .sorted(Comparator.reverseOrder())
            .limit(2)
            .collect(Collectors.toList());
    return new Largest(sizes.isEmpty() ? 0 : sizes.get(0), sizes.size() < 2 ? 0 : sizes.get(1));
  }
}
