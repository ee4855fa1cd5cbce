package nl.smartindustry.transform.survey.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.catalogue.UnitMeasure;
import nl.smartindustry.transform.method.change.Changes;
import nl.smartindustry.transform.method.change.Overlap;
import nl.smartindustry.transform.method.change.SampledFigures.Single;
import nl.smartindustry.transform.method.change.SharedPopulation;
import nl.smartindustry.transform.method.change.SharedPopulation.Count;
import nl.smartindustry.transform.method.change.Wave;
import nl.smartindustry.transform.method.change.WavePair;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.survey.SurveySample;
import nl.smartindustry.transform.survey.link.StratumKey;
import nl.smartindustry.transform.survey.wave.SurveyWave;

/** What two figures of one survey have in common: the enterprises that both rest on. */
final class SurveyComparisons {
  private final Description description;
  private final Map<ObservationKey, Single> levels;
  private final Map<List<String>, Overlap> overlaps = new HashMap<>();

  /**
   * What the figures of a survey have in common.
   *
   * @param levels its figures from microdata, with the samples they were made of
   */
  SurveyComparisons(Description description, Map<ObservationKey, Single> levels) {
    this.description = description;
    this.levels = levels;
  }

  /** A figure in two waves, with the covariance that the enterprises in both samples give. */
  WavePair pair(ObservationKey earlier, ObservationKey later) {
    var overlap =
        overlaps.computeIfAbsent(
            List.of(earlier.period(), later.period()),
            periods -> overlap(wave(periods.get(0)), wave(periods.get(1))));
    return Changes.pair(levels.get(earlier), levels.get(later), overlap).times(factor(later));
  }

  /** The standard error of a difference within one wave. */
  double errorOfDifference(ObservationKey first, ObservationKey second) {
    return factor(first) * levels.get(first).less(levels.get(second)).standardError();
  }

  private static double factor(ObservationKey key) {
    return UnitMeasure.valueOf(key.unit()).factor();
  }

  private SurveyWave wave(String period) {
    return description.survey().waves().stream()
        .filter(wave -> wave.period().equals(period))
        .findFirst()
        .orElseThrow();
  }

  private Overlap overlap(SurveyWave first, SurveyWave second) {
    var shared = new SharedPopulations(description.survey().sample()).of(first, second);
    return Overlap.of(named(first), named(second), shared);
  }

  private static Wave named(SurveyWave wave) {
    var ids = wave.members().stream().map(unit -> unit.key().enterprise()).toArray(String[]::new);
    return Wave.of(wave.units().name(), wave.weights().design(), Codes.of(ids));
  }

  /** How many enterprises the populations of two waves of a survey have in common. */
  private record SharedPopulations(SurveySample sample) {
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
     * says. That is the overlap of the populations where the samples were drawn to overlap as much
     * as they can, as a yearly panel is.
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
}
