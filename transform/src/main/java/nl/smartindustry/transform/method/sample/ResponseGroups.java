package nl.smartindustry.transform.method.sample;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * The sample in groups within which answering is taken as equally likely, and the weights of those
 * who did. Groups may refine the strata or cut across them.
 *
 * @param groups the group of each sampled unit, after joining; {@link Codes#NONE} for a unit of
 *     certain response, which keeps its design weight
 * @param outcomes what came of each sampled unit
 * @param sampled n of each group
 * @param resolved r of each group: answered, or known to be out of scope
 * @param weights weight of each sampled unit, corrected for non-response; 0 for a silent one
 * @param collapsed names of the groups without respondents, joined with the others of their strata
 * @param adjustment how the weights were corrected
 * @see "Särndal and Lundström (2005), Estimation in Surveys with Nonresponse, section 6.3"
 */
public record ResponseGroups(
    Codes groups,
    ResponseOutcome[] outcomes,
    int[] sampled,
    int[] resolved,
    double[] weights,
    List<String> collapsed,
    ResponseAdjustment adjustment) {
  public ResponseGroups {
    collapsed = List.copyOf(collapsed);
  }

  /**
   * Response groups of a sample; the strata themselves where {@code groups} is null.
   *
   * @throws Refusal where a silent unit has no group, or nobody answered in a group and its strata
   */
  public static ResponseGroups of(
      SampleDesign full, ResponseOutcome[] outcomes, Codes groups, ResponseAdjustment adjustment) {
    var asked = groups == null ? full.strata() : groups;
    if (outcomes.length != full.units() || asked.size() != full.units()) {
      throw new IllegalArgumentException(
          "Response: %d outcomes and %d groups (%d sampled units)"
              .formatted(outcomes.length, asked.size(), full.units()));
    }
    refuseSilentWithoutGroup(full, asked, outcomes);
    var collapse = GroupCollapse.of(full.strata(), asked, outcomes);
    var codes = collapse.groups();
    var sampled = count(codes, outcomes, false);
    var resolved = count(codes, outcomes, true);
    var weights =
        adjustment == ResponseAdjustment.COUNT
            ? byCount(full, codes, outcomes, sampled, resolved)
            : byWeight(full, codes, outcomes);
    return new ResponseGroups(
        codes, outcomes, sampled, resolved, weights, collapse.collapsed(), adjustment);
  }

  private static void refuseSilentWithoutGroup(
      SampleDesign full, Codes groups, ResponseOutcome[] outcomes) {
    for (int k = 0; k < outcomes.length; k++) {
      if (!outcomes[k].resolved() && groups.of()[k] == Codes.NONE) {
        throw Refusal.data(
            "Stratum '%s': a unit without answer has no response group (one for every silent unit)",
            full.strata().level(k));
      }
    }
  }

  private static int[] count(Codes groups, ResponseOutcome[] outcomes, boolean onlyResolved) {
    var count = new int[groups.levels().size()];
    for (int k = 0; k < outcomes.length; k++) {
      if (groups.of()[k] != Codes.NONE && (!onlyResolved || outcomes[k].resolved())) {
        count[groups.of()[k]]++;
      }
    }
    return count;
  }

  private static double[] byCount(
      SampleDesign full, Codes groups, ResponseOutcome[] outcomes, int[] sampled, int[] resolved) {
    var weights = new double[outcomes.length];
    for (int k = 0; k < weights.length; k++) {
      int g = groups.of()[k];
      double factor = g == Codes.NONE ? 1 : (double) sampled[g] / resolved[g];
      weights[k] = outcomes[k].resolved() ? full.weights()[k] * factor : 0;
    }
    return weights;
  }

  private static double[] byWeight(SampleDesign full, Codes groups, ResponseOutcome[] outcomes) {
    var all = new double[groups.levels().size()];
    var known = new double[groups.levels().size()];
    for (int k = 0; k < outcomes.length; k++) {
      int g = groups.of()[k];
      if (g != Codes.NONE) {
        all[g] += full.weights()[k];
        known[g] += outcomes[k].resolved() ? full.weights()[k] : 0;
      }
    }
    var weights = new double[outcomes.length];
    for (int k = 0; k < weights.length; k++) {
      int g = groups.of()[k];
      double factor = g == Codes.NONE ? 1 : all[g] / known[g];
      weights[k] = outcomes[k].resolved() ? full.weights()[k] * factor : 0;
    }
    return weights;
  }

  /** The resolved units, as indices into the sample, in its order. */
  public int[] respondents() {
    return IntStream.range(0, outcomes.length).filter(k -> outcomes[k].resolved()).toArray();
  }

  /** Whether every response group is one whole stratum, so that r may stand for n. */
  public boolean areStrata(SampleDesign full) {
    var groupOf = new int[full.strataCount()];
    var stratumOf = new int[sampled.length];
    Arrays.fill(groupOf, Codes.NONE);
    Arrays.fill(stratumOf, Codes.NONE);
    for (int k = 0; k < outcomes.length; k++) {
      int h = full.strata().of()[k];
      int g = groups.of()[k];
      if (g == Codes.NONE
          || (groupOf[h] != Codes.NONE && groupOf[h] != g)
          || (stratumOf[g] != Codes.NONE && stratumOf[g] != h)) {
        return false;
      }
      groupOf[h] = g;
      stratumOf[g] = h;
    }
    return true;
  }

  /**
   * The design of the resolved units alone, with their corrected weights: r stands for n. Its
   * variance is that of both phases only where groups are strata.
   */
  public SampleDesign reduced(SampleDesign full) {
    var at = respondents();
    var strata = full.strata().rows(at);
    var clusters =
        full.clusters() == null ? null : Arrays.stream(at).map(k -> full.clusters()[k]).toArray();
    var reweighted = Arrays.stream(at).mapToDouble(k -> weights[k]).toArray();
    return SampleDesign.of(
        strata, clusters, full.population(), reweighted, full.groups(), full.lonely());
  }
}
