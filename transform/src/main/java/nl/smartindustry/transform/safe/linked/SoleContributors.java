package nl.smartindustry.transform.safe.linked;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What those know who are alone in a cell. */
final class SoleContributors {
  private SoleContributors() {}

  /**
   * A cell that only one enterprise, or one holding, is in is known to it; so are the parts of one
   * that it is alone in, for it knows that no other is in them.
   */
  static List<int[]> known(Variables variables, List<Sum> sums, WholeTables whole) {
    var groups = new TreeMap<Amount, TreeSet<Amount>>();
    variables
        .all()
        .forEach(
            (amount, variable) -> {
              if (variable.sole()) {
                groups.put(amount, new TreeSet<>(Set.of(amount)));
              }
            });
    for (var sum : sums) {
      boolean answers = variables.get(sum.whole()).uses().isEmpty();
      var known = answers ? sum.parts().get(0) : sum.whole();
      if (groups.containsKey(known) && sum.times().isEmpty()) {
        var all = groups.get(known);
        for (var part : sum.parts()) {
          all.addAll(groups.getOrDefault(part, new TreeSet<>(Set.of(part))));
        }
        all.forEach(amount -> groups.put(amount, all));
      }
    }
    return groups.values().stream()
        .distinct()
        .map(all -> all.stream().mapToInt(whole::position).sorted().toArray())
        .toList();
  }
}
