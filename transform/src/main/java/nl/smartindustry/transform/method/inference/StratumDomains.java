package nl.smartindustry.transform.method.inference;

import java.util.Arrays;
import nl.smartindustry.transform.method.sample.Codes;

/**
 * The parts into which the strata cut the domains of one set.
 *
 * @param of the part of each cell, or {@link Codes#NONE}
 * @param stratum the stratum of each part
 * @param domain the domain of each part
 * @param cluster the (cluster, domain) of each cell, numbered; null where units were drawn
 * @param clusterPart the part of each (cluster, domain)
 */
record StratumDomains(int[] of, int[] stratum, int[] domain, int[] cluster, int[] clusterPart) {
  static StratumDomains of(CellTable table, int set, int domains) {
    var member = table.domain().get(set);
    var part = number(table.stratum(), member, domains);
    int parts = size(part);
    var stratum = spread(part, parts, table.stratum());
    var domain = spread(part, parts, member);
    if (table.cluster() == null) {
      return new StratumDomains(part, stratum, domain, null, null);
    }
    var cluster = number(table.cluster(), member, domains);
    return new StratumDomains(part, stratum, domain, cluster, spread(cluster, size(cluster), part));
  }

  int parts() {
    return stratum.length;
  }

  /** Sums of the parts, with as many observations as units or clusters. */
  Moments observations(Moments cells) {
    return cluster == null
        ? cells.merge(of, parts())
        : cells.merge(cluster, clusterPart.length).ofTotals(clusterPart, parts());
  }

  private static int[] number(int[] first, int[] member, int domains) {
    var keys = new long[first.length];
    for (int c = 0; c < keys.length; c++) {
      keys[c] = member[c] == Codes.NONE ? -1 : (long) first[c] * domains + member[c];
    }
    return CellTable.number(keys);
  }

  private static int size(int[] numbers) {
    return Arrays.stream(numbers).max().orElse(-1) + 1;
  }

  private static int[] spread(int[] part, int parts, int[] value) {
    var spread = new int[parts];
    for (int c = 0; c < part.length; c++) {
      if (part[c] >= 0) {
        spread[part[c]] = value[c];
      }
    }
    return spread;
  }
}
