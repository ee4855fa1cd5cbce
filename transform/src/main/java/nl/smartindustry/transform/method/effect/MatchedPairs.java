package nl.smartindustry.transform.method.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.comparison.Propensity;

/**
 * Treated candidates, each with its match.
 *
 * @param all units that could be matched
 * @param treated places among the candidates, in their order
 * @param control place of the match of each
 */
public record MatchedPairs(Candidates all, int[] treated, int[] control) {

  private record Stratum(int cohort, int exact) {}

  /**
   * Matches greedily, one to one, no control twice within a cohort: the treated most likely to be
   * treated choose first (ties: by cohort, then unit), each the nearest likelihood in its cohort
   * and class (ties: the first). One without a match is left out.
   */
  public static MatchedPairs of(Candidates all) {
    var likely = Propensity.probabilities(all.treated(), all.regressors());
    var free = new HashMap<Stratum, TreeMap<Double, List<Integer>>>();
    for (int k = 0; k < all.size(); k++) {
      if (!all.treated()[k]) {
        free.computeIfAbsent(stratum(all, k), any -> new TreeMap<>())
            .computeIfAbsent(likely[k], any -> new ArrayList<>())
            .add(k);
      }
    }
    var match = new TreeMap<Integer, Integer>();
    IntStream.range(0, all.size())
        .filter(k -> all.treated()[k])
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> -likely[k]))
        .forEach(
            k -> {
              var near = free.getOrDefault(stratum(all, k), new TreeMap<>());
              if (!near.isEmpty()) {
                match.put(k, take(near, likely[k]));
              }
            });
    return new MatchedPairs(
        all,
        match.keySet().stream().mapToInt(Integer::intValue).toArray(),
        match.values().stream().mapToInt(Integer::intValue).toArray());
  }

  private static Stratum stratum(Candidates all, int k) {
    return new Stratum(all.cohort()[k], all.exact()[k]);
  }

  private static int take(TreeMap<Double, List<Integer>> near, double likely) {
    var below = near.floorEntry(likely);
    var above = near.higherEntry(likely);
    double down = below == null ? Double.POSITIVE_INFINITY : likely - below.getKey();
    double up = above == null ? Double.POSITIVE_INFINITY : above.getKey() - likely;
    boolean lower = down < up || down == up && below.getValue().get(0) < above.getValue().get(0);
    var chosen = lower ? below : above;
    int first = chosen.getValue().remove(0);
    if (chosen.getValue().isEmpty()) {
      near.remove(chosen.getKey());
    }
    return first;
  }

  /** Number of pairs. */
  public int size() {
    return treated.length;
  }

  /** By how much more the treated of each pair changed than its match. */
  double[] differences() {
    return differences(all.change()).toArray();
  }

  /**
   * The same of a change before treatment, which matching did not look at: 0 but for chance where
   * treated and matches moved alike.
   *
   * @return empty where fewer than two pairs are known so long before
   */
  public Optional<Placebo> placebo() {
    var known = differences(all.changeBefore()).filter(Double::isFinite).toArray();
    if (known.length < 2) {
      return Optional.empty();
    }
    double mean = Arrays.stream(known).sum() / known.length;
    double squares = Arrays.stream(known).map(one -> (one - mean) * (one - mean)).sum();
    double error = Math.sqrt(squares / (known.length - 1) / known.length);
    return Optional.of(new Placebo(mean, error));
  }

  /** A mean over pairs with its standard error. */
  public record Placebo(double effect, double standardError) {}

  private DoubleStream differences(double[] change) {
    return IntStream.range(0, size()).mapToDouble(p -> change[treated[p]] - change[control[p]]);
  }
}
