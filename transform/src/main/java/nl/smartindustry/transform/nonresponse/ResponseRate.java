package nl.smartindustry.transform.nonresponse;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.transform.microdata.Codes;

/**
 * How one stratum or response group answered; units without one are in none.
 *
 * @param label the stratum or group
 * @param sampled units asked
 * @param answered units that answered
 * @param outOfScope units known to be out of scope or duplicates
 * @param weightInScope design weights of all but those out of scope
 * @param weightAnswered design weights of those that answered
 */
public record ResponseRate(
    String label,
    int sampled,
    int answered,
    int outOfScope,
    double weightInScope,
    double weightAnswered) {

  /** Answered / (sampled − out of scope); NaN where nobody was in scope. */
  public double unweighted() {
    return (double) answered / (sampled - outOfScope);
  }

  /** The same by design weights; NaN where nobody was in scope. */
  public double weighted() {
    return weightAnswered / weightInScope;
  }

  /** (Answered + out of scope) / sampled: the share of the outcomes that is known. */
  public double resolved() {
    return (double) (answered + outOfScope) / sampled;
  }

  /** One row per level that was sampled, in the order of the levels. */
  public static List<ResponseRate> by(Codes classes, Outcome[] outcomes, double[] designWeights) {
    int levels = classes.levels().size();
    var counts = new int[levels][Outcome.values().length];
    var weights = new double[levels][Outcome.values().length];
    for (int k = 0; k < outcomes.length; k++) {
      if (classes.of()[k] != Codes.NONE) {
        counts[classes.of()[k]][outcomes[k].ordinal()]++;
        weights[classes.of()[k]][outcomes[k].ordinal()] += designWeights[k];
      }
    }
    var rates = new ArrayList<ResponseRate>();
    for (int c = 0; c < levels; c++) {
      if (counts[c][0] + counts[c][1] + counts[c][2] > 0) {
        rates.add(rate(classes.levels().get(c), counts[c], weights[c]));
      }
    }
    return rates;
  }

  private static ResponseRate rate(String label, int[] count, double[] weight) {
    int answered = Outcome.ANSWERED.ordinal();
    int outOfScope = Outcome.OUT_OF_SCOPE.ordinal();
    int silent = Outcome.SILENT.ordinal();
    return new ResponseRate(
        label,
        count[answered] + count[outOfScope] + count[silent],
        count[answered],
        count[outOfScope],
        weight[answered] + weight[silent],
        weight[answered]);
  }
}
