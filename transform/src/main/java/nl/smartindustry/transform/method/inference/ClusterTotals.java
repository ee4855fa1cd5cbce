package nl.smartindustry.transform.method.inference;

import java.util.Arrays;
import nl.smartindustry.transform.method.sample.SampleDesign;

/**
 * First-stage clusters numbered from 0.
 *
 * @param of the cluster of each unit
 * @param strata the stratum of each cluster
 */
record ClusterTotals(int[] of, int[] strata) {
  static ClusterTotals of(SampleDesign design) {
    var distinct = Arrays.stream(design.clusters()).distinct().sorted().toArray();
    var of = new int[design.units()];
    var strata = new int[distinct.length];
    for (int k = 0; k < of.length; k++) {
      of[k] = Arrays.binarySearch(distinct, design.clusters()[k]);
      strata[of[k]] = design.strata().of()[k];
    }
    return new ClusterTotals(of, strata);
  }

  double[] totals(double[] z) {
    var totals = new double[strata.length];
    for (int k = 0; k < z.length; k++) {
      totals[of[k]] += z[k];
    }
    return totals;
  }
}
