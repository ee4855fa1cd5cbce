package nl.smartindustry.transform.survey.estimate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.method.inference.Differences;
import nl.smartindustry.transform.method.inference.Influence;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.survey.wave.SurveyPlan;
import nl.smartindustry.transform.survey.wave.SurveyWave;

/** The linearised variables of the estimates of one wave. */
final class WaveInfluence {
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
            wave.units(), weighting, imputed, variable.estimand(), at.crossing(), at.combination());
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
