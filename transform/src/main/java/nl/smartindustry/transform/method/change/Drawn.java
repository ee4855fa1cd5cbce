package nl.smartindustry.transform.method.change;

import java.util.Arrays;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.SampleDesign;

/**
 * What was drawn at the first stage of one wave: its units, or its clusters.
 *
 * @param design the design of the wave
 * @param of index of what was drawn, per unit; null where each unit was drawn itself
 * @param stratum stratum of what was drawn
 * @param ids its identifier
 */
record Drawn(SampleDesign design, int[] of, int[] stratum, Codes ids) {
  /** A stratum of which less than this part was not sampled was taken completely. */
  private static final double SMALLEST_REST = 1e-12;

  static Drawn of(Wave wave) {
    return wave.clusters() == null
        ? new Drawn(wave.design(), null, wave.design().strata().of(), wave.units())
        : clusters(wave);
  }

  private static Drawn clusters(Wave wave) {
    var of = wave.design().clusters();
    int size = Arrays.stream(of).max().orElse(-1) + 1;
    var stratum = new int[size];
    var names = new int[size];
    Arrays.fill(names, Codes.NONE);
    for (int k = 0; k < of.length; k++) {
      stratum[of[k]] = wave.design().strata().of()[k];
      names[of[k]] = wave.clusters().of()[k];
    }
    return new Drawn(wave.design(), of, stratum, new Codes(names, wave.clusters().levels()));
  }

  /**
   * Expanded values less the mean of their stratum.
   *
   * @param u linearised value of each unit, unweighted, 0 outside the domain
   * @return d u summed over what was drawn, less the mean over all n of its stratum
   */
  double[] deviations(double[] u) {
    var z = new double[stratum.length];
    var means = new double[design.strataCount()];
    for (int k = 0; k < u.length; k++) {
      double expanded = design.weights()[k] * u[k];
      z[of == null ? k : of[k]] += expanded;
      means[design.strata().of()[k]] += expanded;
    }
    for (int h = 0; h < means.length; h++) {
      means[h] /= design.sampled()[h];
    }
    for (int i = 0; i < z.length; i++) {
      z[i] -= means[stratum[i]];
    }
    return z;
  }

  /** n / N of a stratum. */
  double fraction(int h) {
    return 1 - design.notSampled(h);
  }

  boolean isTakeAll(int h) {
    return design.notSampled(h) <= SMALLEST_REST;
  }

  /** sqrt(n / (n − 1)); 0 for one unit, whose own mean leaves it no deviation. */
  double correction(int h) {
    double n = design.sampled()[h];
    return n > 1 ? Math.sqrt(n / (n - 1)) : 0;
  }
}
