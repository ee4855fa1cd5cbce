package nl.smartindustry.transform.survey.estimate;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Contributions.Largest;
import nl.smartindustry.transform.safe.ContributorGroups;

/**
 * What the enterprises of a sample put into figures, domain by domain, each for itself and together
 * with the others of its holding.
 */
public final class Contributors {
  private static final boolean[] NONE = {};

  private final int[][] holdings;
  private final int[] groups;

  /**
   * Sorts the units by holding.
   *
   * @param holdings of each unit
   */
  public Contributors(Codes holdings) {
    var by = List.of("holding");
    this.holdings = Crossing.of(by, List.of(holdings), holdings.size()).members();
    this.groups = IntStream.range(0, holdings.size()).map(k -> group(holdings.level(k))).toArray();
  }

  private static int group(String holding) {
    return holding == null ? 0 : ContributorGroups.of(holding);
  }

  /**
   * How many put in something, by domain.
   *
   * @param weights by unit: totals are weighted, single contributions are not
   * @param amounts by unit; one that has 0 or NaN puts in nothing
   */
  public List<Contributions> counts(Crossing domains, double[] weights, double[] amounts) {
    return counts(domains, weights, amounts, NONE);
  }

  /**
   * The same.
   *
   * @param filledIn by unit, whether its amount is no answer of its own; none where there are none
   */
  List<Contributions> counts(
      Crossing domains, double[] weights, double[] amounts, boolean[] filledIn) {
    var sums = sums(domains, weights, amounts, filledIn);
    return IntStream.range(0, domains.size()).mapToObj(d -> sums.of(d, false)).toList();
  }

  /** The same with the largest of what they put in. */
  public List<Contributions> amounts(Crossing domains, double[] weights, double[] amounts) {
    return amounts(domains, weights, amounts, NONE);
  }

  /** The same, where some amounts are filled in. */
  List<Contributions> amounts(
      Crossing domains, double[] weights, double[] amounts, boolean[] filledIn) {
    var sums = sums(domains, weights, amounts, filledIn);
    return IntStream.range(0, domains.size()).mapToObj(d -> sums.of(d, true)).toList();
  }

  private Sums sums(Crossing domains, double[] weights, double[] amounts, boolean[] filledIn) {
    var sums = new Sums(domains.size());
    for (var holding : holdings) {
      for (int i = 0; i < holding.length; i++) {
        int domain = domains.of()[holding[i]];
        double amount = amounts[holding[i]];
        if (domain >= 0 && amount != 0 && !Double.isNaN(amount)) {
          sums.add(domain, weights[holding[i]], amount);
          if (filledIn.length == 0 || !filledIn[holding[i]]) {
            sums.groups[domain].add(groups[holding[i]], amount);
          }
        }
        if (domain >= 0 && isFirst(holding, i, domains)) {
          sums.addHolding(domain, together(holding, domain, domains, amounts));
        }
      }
    }
    return sums;
  }

  /** Whether no enterprise of the holding before this one is in its domain. */
  private static boolean isFirst(int[] holding, int i, Crossing domains) {
    for (int j = 0; j < i; j++) {
      if (domains.of()[holding[j]] == domains.of()[holding[i]]) {
        return false;
      }
    }
    return true;
  }

  /** What a holding puts into a domain; NaN where it puts in nothing. */
  private static double together(int[] holding, int domain, Crossing domains, double[] amounts) {
    double sum = Double.NaN;
    for (int unit : holding) {
      double amount = amounts[unit];
      if (domains.of()[unit] == domain && amount != 0 && !Double.isNaN(amount)) {
        sum = Double.isNaN(sum) ? amount : sum + amount;
      }
    }
    return sum;
  }

  /** Running sums by domain. */
  private static final class Sums {
    private final long[] enterprises;
    private final long[] holdings;
    private final double[] total;
    private final double[][] byEnterprise;
    private final double[][] byHolding;
    private final ContributorGroups[] groups;

    Sums(int domains) {
      enterprises = new long[domains];
      holdings = new long[domains];
      total = new double[domains];
      byEnterprise = new double[domains][2];
      byHolding = new double[domains][2];
      groups =
          Stream.generate(ContributorGroups::new).limit(domains).toArray(ContributorGroups[]::new);
    }

    void add(int domain, double weight, double amount) {
      enterprises[domain]++;
      total[domain] += weight * amount;
      rank(byEnterprise[domain], Math.abs(amount));
    }

    void addHolding(int domain, double amount) {
      if (!Double.isNaN(amount)) {
        holdings[domain]++;
        rank(byHolding[domain], Math.abs(amount));
      }
    }

    private static void rank(double[] two, double size) {
      if (size > two[0]) {
        two[1] = two[0];
        two[0] = size;
      } else if (size > two[1]) {
        two[1] = size;
      }
    }

    Contributions of(int d, boolean amounts) {
      return new Contributions(
              enterprises[d],
              holdings[d],
              total[d],
              amounts ? new Largest(byEnterprise[d][0], byEnterprise[d][1]) : null,
              amounts ? new Largest(byHolding[d][0], byHolding[d][1]) : null)
          .in(groups[d]);
    }
  }
}
