package nl.smartindustry.transform.method.cohorts;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An effect on the way to being added up. */
record Part(double effect, double[] influence, Set<Integer> cohorts, int controls) {

  static Part of(CohortEffect one) {
    return new Part(
        one.effect().orElseThrow(), one.influence(), Set.of(one.cohort()), one.controls());
  }

  /** The plain mean of parts. */
  static Part mean(List<Part> parts) {
    var weights = new double[parts.size()];
    java.util.Arrays.fill(weights, 1.0 / parts.size());
    return sum(parts, weights);
  }

  /** The weighted sum of parts, weights taken as known. */
  static Part sum(List<Part> parts, double[] weights) {
    double effect = 0;
    var influence = new double[parts.get(0).influence.length];
    var cohorts = new TreeSet<Integer>();
    int controls = 0;
    for (int p = 0; p < weights.length; p++) {
      var part = parts.get(p);
      effect += weights[p] * part.effect;
      for (int k = 0; k < influence.length; k++) {
        influence[k] += weights[p] * part.influence[k];
      }
      cohorts.addAll(part.cohorts);
      controls = Math.max(controls, part.controls);
    }
    return new Part(effect, influence, cohorts, controls);
  }
}
