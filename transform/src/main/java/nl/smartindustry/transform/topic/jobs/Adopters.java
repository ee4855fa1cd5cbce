package nl.smartindustry.transform.topic.jobs;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.transform.method.decomposition.AdopterGroup;
import nl.smartindustry.transform.topic.Adoption;

/**
 * The groups of surveyed enterprises by each technology; a sample is bounded.
 *
 * @param byYear by year and number of the enterprise, in the order of the technologies
 */
record Adopters(Map<Integer, Map<Integer, List<AdopterGroup>>> byYear) {

  /**
   * @param enterprises the numbers of those that are counted
   * @param years on whose 1 January the group is that of the latest wave up to the year
   */
  static Adopters of(
      Adoption adoption,
      List<String> technologies,
      TextIds enterprises,
      Collection<Integer> years) {
    var byYear = new HashMap<Integer, Map<Integer, List<AdopterGroup>>>();
    for (var enterprise : adoption.answers().keySet()) {
      int number = enterprises.find(enterprise);
      for (int year : years) {
        var groups =
            technologies.stream()
                .map(technology -> adoption.group(enterprise, technology, year))
                .toList();
        if (number >= 0 && groups.stream().anyMatch(group -> group != AdopterGroup.UNKNOWN)) {
          byYear.computeIfAbsent(year, any -> new HashMap<>()).put(number, groups);
        }
      }
    }
    return new Adopters(byYear);
  }

  /** The groups of an enterprise in a year; empty where none is known. */
  List<AdopterGroup> groups(int enterprise, int year) {
    return byYear.getOrDefault(year, Map.of()).getOrDefault(enterprise, List.of());
  }
}
