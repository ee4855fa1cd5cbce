package nl.smartindustry.transform.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.survey.wave.SurveyWave;

/** The waves of a survey with their weights. */
public record WeightedSurvey(SurveySample sample, List<SurveyWave> waves) {
  /** Record status to the word in print, from least to most final. */
  private static final List<String> STATUSES = List.of("V", "N", "D");

  private static final List<String> WORDS = List.of("voorlopig", "nader voorlopig", Notes.FINAL);

  /** The survey's table. */
  public String table() {
    return sample.table();
  }

  /** Per period the least final status of its records. */
  public Map<String, String> statuses() {
    var least = new TreeMap<String, String>();
    for (var unit : sample.linkage().linked()) {
      if (STATUSES.contains(unit.status())) {
        least.merge(unit.key().period(), unit.status(), WeightedSurvey::lessFinal);
      }
    }
    least.replaceAll((period, status) -> WORDS.get(STATUSES.indexOf(status)));
    return least;
  }

  private static String lessFinal(String a, String b) {
    return List.of(a, b).stream().min(Comparator.comparing(STATUSES::indexOf)).orElseThrow();
  }
}
