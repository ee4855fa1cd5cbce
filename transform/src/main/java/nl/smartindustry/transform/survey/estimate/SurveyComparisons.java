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
import nl.smartindustry.transform.survey.link.FrameReading;
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
    return UnitMeasure.of(key.unit()).factor();
  }

  private SurveyWave wave(String period) {
    return description.survey().waves().stream()
        .filter(wave -> wave.period().equals(period))
        .findFirst()
        .orElseThrow();
  }

  private Overlap overlap(SurveyWave first, SurveyWave second) {
    var one = named(first);
    var two = named(second);
    var sample = description.survey().sample();
    var shared =
        sample.plan().design().weighted()
            ? SharedPopulation.ofSamples(one, two)
            : SharedPopulation.of(counts(sample.frame(), first.period(), second.period()));
    return Overlap.of(one, two, shared);
  }

  private static Wave named(SurveyWave wave) {
    var ids = wave.members().stream().map(unit -> unit.key().enterprise()).toArray(String[]::new);
    return Wave.of(wave.units().name(), wave.weights().design(), Codes.of(ids));
  }

  /** The enterprises in the population of two years, by their strata in each. */
  private static List<Count> counts(FrameReading frame, String first, String second) {
    var counts = new ArrayList<Count>();
    for (var history : frame.histories().entrySet()) {
      var from = stratum(history.getKey(), first);
      var to = stratum(history.getKey(), second);
      if (from != null && to != null) {
        counts.add(new Count(from, to, history.getValue()));
      }
    }
    return counts;
  }

  private static String stratum(List<StratumKey> steps, String period) {
    return steps.stream()
        .filter(step -> step.period().equals(period))
        .map(StratumKey::stratum)
        .findFirst()
        .orElse(null);
  }
}
