package nl.smartindustry.transform.method.inference;

import java.util.Arrays;
import nl.smartindustry.transform.method.sample.Crossing;

/**
 * One domain set over the cells of a request; the same for every variable.
 *
 * @param cells the domain of each cell
 * @param parts where the strata cut the domains
 * @param partsOf the parts of each domain
 * @param members units of each domain that have a weight
 * @param factors of the variance, by domain
 */
record DomainSet(
    Crossing domains,
    int[] cells,
    StratumDomains parts,
    int[][] partsOf,
    long[] members,
    DomainFactors factors) {
  static DomainSet of(Weighting weighting, Crossing domains, CellTable table, int position) {
    var parts = StratumDomains.of(table, position, Math.max(1, domains.size()));
    return new DomainSet(
        domains,
        table.domain().get(position),
        parts,
        partsOf(parts, domains.size()),
        members(domains, weighting.weights()),
        DomainFactors.of(weighting.design(), domains));
  }

  private static int[][] partsOf(StratumDomains parts, int domains) {
    var sizes = new int[domains];
    for (int domain : parts.domain()) {
      sizes[domain]++;
    }
    var of = new int[domains][];
    Arrays.setAll(of, d -> new int[sizes[d]]);
    Arrays.fill(sizes, 0);
    for (int p = 0; p < parts.parts(); p++) {
      int d = parts.domain()[p];
      of[d][sizes[d]++] = p;
    }
    return of;
  }

  private static long[] members(Crossing domains, double[] weights) {
    var count = new long[domains.size()];
    for (int k = 0; k < domains.of().length; k++) {
      if (domains.of()[k] >= 0 && weights[k] != 0) {
        count[domains.of()[k]]++;
      }
    }
    return count;
  }

  int size() {
    return domains.size();
  }
}
