package nl.smartindustry.transform.survey.estimate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.method.change.Overlap;
import nl.smartindustry.transform.method.change.Wave;
import nl.smartindustry.transform.method.change.WaveEstimate;
import nl.smartindustry.transform.method.change.WavePair;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.survey.wave.SurveyWave;

/** What two estimates of one survey have in common: the enterprises that both rest on. */
final class SurveyComparisons {
  private final IndicatorCatalogue catalogue;
  private final EstimatedSurvey survey;
  private final Map<String, WaveInfluence> influences = new HashMap<>();
  private final Map<List<String>, Overlap> overlaps = new HashMap<>();

  SurveyComparisons(IndicatorCatalogue catalogue, EstimatedSurvey survey) {
    this.catalogue = catalogue;
    this.survey = survey;
  }

  /** A figure of two waves, with the covariance that the enterprises in both samples give. */
  WavePair pair(
      DomainEstimate earlier, SampleEstimate first, DomainEstimate later, SampleEstimate second) {
    var overlap =
        overlaps.computeIfAbsent(
            List.of(earlier.period(), later.period()),
            periods -> overlap(wave(periods.get(0)), wave(periods.get(1))));
    double covariance =
        overlap.units() == 0
            ? 0
            : overlap.covariance(influence(earlier).of(earlier), influence(later).of(later));
    return new WavePair(figure(first), figure(second), covariance, overlap.units());
  }

  /** The standard error of a difference within one wave. */
  double errorOfDifference(DomainEstimate first, DomainEstimate second) {
    return influence(first).errorOfDifference(first, second);
  }

  private static WaveEstimate figure(SampleEstimate estimate) {
    double error = estimate.standardError();
    return new WaveEstimate(estimate.value(), error * error);
  }

  private WaveInfluence influence(DomainEstimate estimate) {
    return influences.computeIfAbsent(
        estimate.period(), period -> new WaveInfluence(catalogue, survey.plan(), wave(period)));
  }

  private SurveyWave wave(String period) {
    return survey.waves().stream()
        .filter(wave -> wave.period().equals(period))
        .findFirst()
        .orElseThrow();
  }

  private Overlap overlap(SurveyWave first, SurveyWave second) {
    return Overlap.of(named(first), named(second), survey.shared(first, second));
  }

  private static Wave named(SurveyWave wave) {
    var ids = wave.members().stream().map(unit -> unit.key().enterprise()).toArray(String[]::new);
    return Wave.of(wave.units().name(), wave.weights().design(), Codes.of(ids));
  }
}
