package nl.smartindustry.transform.method.matching;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The mean over pairs of how much more the treated changed.
 *
 * @param effect unweighted, the primary one
 * @param weighted by the design weight of the treated
 * @param errors under every choice
 * @param treated who could have been matched
 * @param pool controls they could be matched with, once a cohort
 * @param pairs matched
 * @param imbalance the largest standardised difference in likeness, before and after
 * @see "Abadie and Spiess (2022), JASA 117(538), on errors after matching"
 */
public record MatchedEffect(
    double effect,
    double weighted,
    MatchErrors errors,
    int treated,
    int pool,
    int pairs,
    Imbalance imbalance) {

  /** The largest absolute standardised mean difference, before matching and after. */
  public record Imbalance(double before, double after) {}

  /** The effect; empty with fewer than two pairs. */
  public static Optional<MatchedEffect> of(Candidates all) {
    int treated = all.treatedUnits();
    if (treated == 0 || treated == all.size()) {
      return Optional.empty();
    }
    var pairs = Pairs.of(all);
    return pairs.size() < 2 ? Optional.empty() : Optional.of(of(pairs));
  }

  /** The effect of given pairs, two or more. */
  public static MatchedEffect of(Pairs pairs) {
    var all = pairs.all();
    var differences = pairs.differences();
    double effect = Arrays.stream(differences).sum() / differences.length;
    int treated = all.treatedUnits();
    return new MatchedEffect(
        effect,
        weighted(pairs, differences),
        MatchErrors.of(pairs, effect),
        treated,
        all.size() - treated,
        pairs.size(),
        new Imbalance(
            Likeness.imbalance(all, IntStream.range(0, all.size()).toArray()),
            Likeness.imbalance(
                all,
                IntStream.concat(Arrays.stream(pairs.treated()), Arrays.stream(pairs.control()))
                    .toArray())));
  }

  private static double weighted(Pairs pairs, double[] differences) {
    double sum = 0;
    double weights = 0;
    for (int p = 0; p < differences.length; p++) {
      double w = pairs.all().weight()[pairs.treated()[p]];
      sum += w * differences[p];
      weights += w;
    }
    return sum / weights;
  }
}
