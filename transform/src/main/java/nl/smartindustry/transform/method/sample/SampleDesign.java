package nl.smartindustry.transform.method.sample;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * A stratified sample without replacement, of units or of first-stage clusters.
 *
 * @param strata the stratum of each unit
 * @param clusters the first-stage cluster of each unit, an index over all strata; null where units
 *     were drawn themselves
 * @param population N of each stratum: units, or clusters where clusters were drawn
 * @param sampled n of each stratum: units or clusters
 * @param weights design weight of each unit
 * @param groups broad group of each stratum, from fine to coarse, that lend a lonely stratum their
 *     variance: {@code groups.get(i)[h]}; the last is one group for all
 * @param lonely what to do with strata of one unit
 */
public record SampleDesign(
    Codes strata,
    int[] clusters,
    double[] population,
    int[] sampled,
    double[] weights,
    List<int[]> groups,
    LonelyStrata lonely) {
  /** Of a power of two by which populations grow: 1 − n / N is then 1, and N² still a number. */
  private static final int EXPONENT = 300;

  /**
   * A checked design.
   *
   * @throws Refusal where a stratum has more sampled units than the population, or a weight is
   *     missing
   */
  public static SampleDesign of(
      Codes strata,
      int[] clusters,
      double[] population,
      double[] weights,
      List<int[]> groups,
      LonelyStrata lonely) {
    var sampled = count(strata, clusters);
    for (int h = 0; h < sampled.length; h++) {
      if (!(population[h] > 0) || sampled[h] > population[h] * (1 + 1e-9)) {
        throw Refusal.data(
            "Stratum '%s': %d sampled of a population of %s (at most the population)",
            strata.levels().get(h),
            sampled[h],
            Double.isNaN(population[h]) ? "unknown size" : population[h]);
      }
      if (lonely == LonelyStrata.FAIL && sampled[h] == 1 && population[h] > 1) {
        throw Refusal.data(
            "Stratum '%s': one sampled unit (at least two, or another way with lonely strata)",
            strata.levels().get(h));
      }
    }
    return new SampleDesign(strata, clusters, population, sampled, weights, groups, lonely);
  }

  private static int[] count(Codes strata, int[] clusters) {
    var sampled = new int[strata.levels().size()];
    var seen = new HashSet<Integer>();
    for (int k = 0; k < strata.size(); k++) {
      if (clusters == null || seen.add(clusters[k])) {
        sampled[strata.of()[k]]++;
      }
    }
    return sampled;
  }

  /**
   * The same sample of so large a population that nothing of it was taken: no finite population
   * correction. The sizes of strata keep their proportions.
   */
  public SampleDesign ofInfinitePopulation() {
    return new SampleDesign(
        strata, clusters, infinite(population), sampled, weights, groups, lonely);
  }

  /** Sizes of strata so large that nothing of them was taken, in the same proportions. */
  public static double[] infinite(double[] sizes) {
    return Arrays.stream(sizes).map(size -> Math.scalb(size, EXPONENT)).toArray();
  }

  /** Number of sampled units. */
  public int units() {
    return strata.size();
  }

  /** Number of strata. */
  public int strataCount() {
    return sampled.length;
  }

  /** 1 − n / N of a stratum; 0 for a stratum that was taken completely. */
  public double notSampled(int stratum) {
    return Math.max(0, (population[stratum] - sampled[stratum]) / population[stratum]);
  }

  /** Whether all of a stratum was taken, so that it has no sampling error. */
  public boolean isWhole(int stratum) {
    return notSampled(stratum) <= 1e-12;
  }

  /** Whether the stratum has one sampled unit and more in the population. */
  public boolean isLonely(int stratum) {
    return sampled[stratum] == 1 && !isWhole(stratum);
  }

  /** N / n by unit. */
  public static double[] expansion(Codes strata, int[] clusters, double[] population) {
    var sampled = count(strata, clusters);
    return Arrays.stream(strata.of()).mapToDouble(h -> population[h] / sampled[h]).toArray();
  }
}
