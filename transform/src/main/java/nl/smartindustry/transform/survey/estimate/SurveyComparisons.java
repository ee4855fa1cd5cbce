package nl.smartindustry.transform.survey.estimate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.method.change.Overlap;
import nl.smartindustry.transform.method.change.Wave;
import nl.smartindustry.transform.method.change.WaveEstimate;
import nl.smartindustry.transform.method.change.WavePair;
import nl.smartindustry.transform.method.inference.Differences;
import nl.smartindustry.transform.method.inference.Influence;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.survey.wave.SurveyPlan;
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

  /** The linearised variables of the estimates of one wave. */
  static final class WaveInfluence {
    private final SurveyWave wave;
    private final Map<Domain, Located> located = new HashMap<>();

    /** A domain as a combination of a crossing. */
    private record Located(Crossing crossing, int combination) {}

    WaveInfluence(IndicatorCatalogue catalogue, SurveyPlan plan, SurveyWave wave) {
      this.wave = wave;
      plan.variables().stream()
          .flatMap(variable -> catalogue.crossings(variable.indicator()).stream())
          .distinct()
          .forEach(by -> locate(by, catalogue));
    }

    private void locate(List<String> by, IndicatorCatalogue catalogue) {
      var crossing = wave.units().crossing(by);
      for (int d = 0; d < crossing.size(); d++) {
        located.put(Domain.of(crossing, d, catalogue.dimensions()), new Located(crossing, d));
      }
    }

    /** By unit, unweighted, in the unit of the estimate. */
    double[] of(DomainEstimate estimate) {
      var variable = estimate.variable();
      var weighting = wave.weights().of(estimate.unit().weighing());
      var at = located.get(estimate.domain());
      var imputed = wave.treatment().uncertainty();
      var u =
          Influence.of(
              wave.units(),
              weighting,
              imputed,
              variable.estimand(),
              at.crossing(),
              at.combination());
      for (int k = 0; k < u.length; k++) {
        u[k] *= estimate.unit().factor();
      }
      return u;
    }

    /** The standard error of one estimate less another of the same variable, wave and crossing. */
    double errorOfDifference(DomainEstimate first, DomainEstimate second) {
      var weighting = wave.weights().of(first.unit().weighing());
      var at = located.get(first.domain());
      var request =
          new Request(
              List.of(first.variable().estimand()),
              List.of(at.crossing()),
              wave.treatment().uncertainty());
      int other = located.get(second.domain()).combination();
      double error =
          Differences.standardError(wave.units(), weighting, request, at.combination(), other);
      return first.unit().factor() * error;
    }
  }
}
