package nl.smartindustry.transform.survey.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.smartindustry.transform.method.change.SharedPopulation;
import nl.smartindustry.transform.method.change.SharedPopulation.Count;
import nl.smartindustry.transform.survey.SurveySample;
import nl.smartindustry.transform.survey.link.StratumKey;
import nl.smartindustry.transform.survey.wave.SurveyWave;

/** How many enterprises the populations of two waves of a survey have in common. */
record SharedPopulations(SurveySample sample) {
  /** The enterprises in the population of both waves, by their strata in each. */
  SharedPopulation of(SurveyWave first, SurveyWave second) {
    return SharedPopulation.of(
        sample.plan().design().weighted() ? sampled(first, second) : framed(first, second));
  }

  private List<Count> framed(SurveyWave first, SurveyWave second) {
    var counts = new ArrayList<Count>();
    sample
        .frame()
        .histories()
        .forEach(
            (steps, enterprises) -> {
              var from = stratum(steps, first.period());
              var to = stratum(steps, second.period());
              if (from != null && to != null) {
                counts.add(new Count(from, to, enterprises));
              }
            });
    return counts;
  }

  private static String stratum(List<StratumKey> steps, String period) {
    return steps.stream()
        .filter(step -> step.period().equals(period))
        .map(StratumKey::stratum)
        .findFirst()
        .orElse(null);
  }

  /**
   * Without frames: an enterprise in both samples stands for as many as the larger of its weights
   * says. That is the overlap of the populations where the samples were drawn to overlap as much as
   * they can, as a yearly panel is.
   */
  private static List<Count> sampled(SurveyWave first, SurveyWave second) {
    var rows = new HashMap<String, Integer>();
    for (int k = 0; k < first.members().size(); k++) {
      rows.put(first.members().get(k).key().enterprise(), k);
    }
    var counts = new ArrayList<Count>();
    for (int k = 0; k < second.members().size(); k++) {
      var row = rows.get(second.members().get(k).key().enterprise());
      if (row != null) {
        double one = first.weights().design().weights()[row];
        double other = second.weights().design().weights()[k];
        counts.add(
            new Count(
                first.members().get(row).place().stratum(),
                second.members().get(k).place().stratum(),
                Math.max(1, Math.max(one, other))));
      }
    }
    return counts;
  }
}
