package nl.smartindustry.transform.method.replicates;

import java.util.Arrays;
import java.util.HashSet;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.SampleDesign;

/**
 * The rescaled bootstrap for a stratified sample without replacement.
 *
 * <p>In each replicate n_h − 1 of the n_h units or clusters of a stratum are drawn with
 * replacement; one drawn t times has its design weight multiplied by a = 1 − s + s t n_h/(n_h − 1)
 * with s = √(1 − n_h/N_h). For a total the expectation over the draws is the linearised variance. A
 * stratum taken completely has a = 1, and so has one of a single unit: see {@link #lonely()}.
 *
 * <p>The draws are those of a {@link Race}: they depend on the seed, the identifier and the number
 * of the replicate, not on the order of rows or on other strata. A unit has nearly the same draws
 * in every wave that it is in, so the covariance over replicates of two waves is that of a panel:
 * every common unit counts with √((1−f1)(1−f2)). The design's own covariance, in {@code
 * transform.change}, has 1 − N_hg f_h f_g / n_hg there, as it knows how many units of the
 * population both strata share. They agree for a panel that both waves keep whole and for small
 * samples; where units rotate out of samples that are not small, replicates give too much
 * covariance and the closed form is to be used.
 *
 * @see "Rao and Wu (1988), JASA 83, 231–241; Rao, Wu and Yue (1992), Survey Methodology 18(2),
 *     209–217"
 */
public final class RaoWu {
  private final SampleDesign design;
  private final int[] drawn;
  private final long[] keys;
  private final int[][] members;

  private RaoWu(SampleDesign design, int[] drawn, long[] keys, int[][] members) {
    this.design = design;
    this.drawn = drawn;
    this.keys = keys;
    this.members = members;
  }

  /**
   * Prepares the draws.
   *
   * @param ids per unit the identifier of what was drawn: the unit itself, or its cluster
   * @throws Refusal where an identifier is missing or repeated
   */
  public static RaoWu of(SampleDesign design, Codes ids, long seed) {
    int units = design.units();
    var drawn = design.clusters() == null ? rows(units) : design.clusters();
    int size = Arrays.stream(drawn).max().orElse(-1) + 1;
    var first = new int[size];
    Arrays.fill(first, -1);
    for (int k = units - 1; k >= 0; k--) {
      first[drawn[k]] = k;
    }
    var keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = first[i] < 0 ? 0 : KeyedHash.of(seed, name(ids, first[i]));
    }
    refuseRepeated(ids, first);
    return new RaoWu(design, drawn, keys, members(design, first));
  }

  private static int[] rows(int units) {
    var rows = new int[units];
    Arrays.setAll(rows, k -> k);
    return rows;
  }

  private static String name(Codes ids, int unit) {
    if (ids.level(unit) == null) {
      throw Refusal.data("Row %d of the sample: no identifier (each has one)", unit + 1);
    }
    return ids.level(unit);
  }

  private static void refuseRepeated(Codes ids, int[] first) {
    var seen = new HashSet<Integer>();
    for (int unit : first) {
      if (unit >= 0 && !seen.add(ids.of()[unit])) {
        throw Refusal.data(
            "Row %d of the sample: its identifier was there before (each once)", unit + 1);
      }
    }
  }

  private static int[][] members(SampleDesign design, int[] first) {
    var members = new int[design.strataCount()][];
    var filled = new int[members.length];
    Arrays.setAll(members, h -> new int[design.sampled()[h]]);
    for (int i = 0; i < first.length; i++) {
      if (first[i] >= 0) {
        int stratum = design.strata().of()[first[i]];
        members[stratum][filled[stratum]++] = i;
      }
    }
    return members;
  }

  /** The replicate weights; each replicate is drawn when it is asked for. */
  public ReplicateWeights replicates(int count) {
    return ReplicateWeights.bootstrap(design.weights(), count, this::weights);
  }

  private double[] weights(int replicate) {
    var factors = new double[keys.length];
    Arrays.fill(factors, 1);
    for (int h = 0; h < members.length; h++) {
      if (members[h].length > 1 && design.notSampled(h) > 0) {
        rescale(h, replicate, factors);
      }
    }
    var weights = design.weights().clone();
    for (int k = 0; k < weights.length; k++) {
      weights[k] *= factors[drawn[k]];
    }
    return weights;
  }

  private void rescale(int stratum, int replicate, double[] factors) {
    var units = members[stratum];
    var clocks = new long[units.length];
    Arrays.setAll(clocks, i -> KeyedHash.of(keys[units[i]], replicate));
    var times = Race.run(clocks, units.length - 1);
    double s = Math.sqrt(design.notSampled(stratum));
    double each = s * units.length / (units.length - 1);
    for (int i = 0; i < units.length; i++) {
      factors[units[i]] = 1 - s + each * times[i];
    }
  }
}
