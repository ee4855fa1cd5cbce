package nl.smartindustry.transform.topic.decomposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nl.smartindustry.transform.method.replicates.ReplicateVariance;
import nl.smartindustry.transform.method.replicates.ReplicateWeights;

/**
 * A number and its standard error by the rescaled bootstrap; NaN where not defined.
 *
 * <p>All numbers are computed in one pass over the replicates.
 */
record Estimated(Part part, double value, double error) {

  /** The numbers of each of several groups of parts, in their order. */
  static List<List<Estimated>> of(ReplicateWeights weights, List<? extends Parts> groups) {
    Function<double[], double[]> all =
        each ->
            groups.stream()
                .map(group -> group.with(each))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    var result = ReplicateVariance.of(weights, all);
    var estimated = new ArrayList<List<Estimated>>();
    int at = 0;
    for (var group : groups) {
      var ofGroup = new ArrayList<Estimated>();
      for (var part : group.parts()) {
        ofGroup.add(new Estimated(part, result.estimates()[at], result.se(at)));
        at++;
      }
      estimated.add(List.copyOf(ofGroup));
    }
    return List.copyOf(estimated);
  }
}
