package nl.smartindustry.transform;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.disclosure.Observation.Notes;
import nl.smartindustry.transform.estimate.SampleTallies;
import nl.smartindustry.transform.estimate.TallyPlan;
import nl.smartindustry.transform.weight.StratumDesign;
import nl.smartindustry.transform.weight.StratumKey;

/**
 * What one pass made of a survey, with the weight of every stratum.
 *
 * @param population N by stratum where a frame counts it
 */
record WeightedSurvey(
    TallyPlan plan,
    SampleTallies tallies,
    Map<StratumKey, StratumDesign> designs,
    Map<StratumKey, Long> population) {
  /** Record status to the word in print, from least to most final. */
  private static final List<String> STATUSES = List.of("V", "N", "D");

  private static final List<String> WORDS = List.of("voorlopig", "nader voorlopig", Notes.FINAL);

  String table() {
    return plan.design().table();
  }

  /** Per {@code table|period} the least final status of its records. */
  Map<String, String> statuses() {
    var least = new TreeMap<String, String>();
    tallies.sample().stream()
        .filter(one -> STATUSES.contains(one.status()))
        .forEach(
            one ->
                least.merge(
                    table() + "|" + one.key().period(), one.status(), WeightedSurvey::lessFinal));
    least.replaceAll((period, status) -> WORDS.get(STATUSES.indexOf(status)));
    return least;
  }

  private static String lessFinal(String a, String b) {
    return List.of(a, b).stream().min(Comparator.comparing(STATUSES::indexOf)).orElseThrow();
  }
}
