package nl.smartindustry.transform.survey.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.survey.estimate.Outcome.Computed;
import nl.smartindustry.transform.survey.estimate.Outcome.Missing;
import nl.smartindustry.transform.survey.estimate.Outcome.Why;
import nl.smartindustry.transform.survey.wave.AnswerCounts;
import nl.smartindustry.transform.survey.wave.SurveyWave;
import nl.smartindustry.transform.survey.wave.Variable;

/**
 * From the engine's figures of one variable to what is known of each domain.
 *
 * @param position of the variable in the wave
 */
record DomainOutcomes(Variable variable, SurveyWave wave, int position) {
  /** The domains of one crossing that have respondents. */
  List<DomainEstimate> of(Estimated estimated, Dimensions dimensions) {
    var domains = estimated.domains();
    var y = wave.units().numbers(variable.y());
    var contribution = variable.isShare() ? wave.units().numbers(variable.x()) : y;
    var weights = wave.weights().of(variable.unit().weighing()).weights();
    var exposures = Exposures.of(domains, weights, y, contribution);
    var unpriced = unpriced(domains);
    var flags = wave.treatment().imputed().get(position);
    var imputed = ImputedShares.of(domains, weights, contribution, flags);
    var estimates = new ArrayList<DomainEstimate>();
    for (int d = 0; d < domains.size(); d++) {
      var outcome = outcome(estimated.figures().get(d), exposures.of(d), unpriced[d]);
      outcome = outcome instanceof Computed one ? one.resting(imputed[d]) : outcome;
      var domain = Domain.of(domains, d, dimensions);
      estimates.add(DomainEstimate.of(variable, wave.period(), domain, outcome));
    }
    return estimates;
  }

  private Outcome outcome(PointEstimate figure, Outcome.Exposure exposure, boolean unpriced) {
    var answers = wave.answers().get(position);
    if (answers.valid() == 0) {
      return new Missing(whyUnanswered(answers));
    }
    if (unpriced) {
      return new Missing(Why.NOT_DELIVERED);
    }
    if (Double.isNaN(figure.estimate())) {
      return new Missing(Why.NO_OBSERVATIONS);
    }
    return computed(figure, exposure, answers.nonResponse());
  }

  private Computed computed(PointEstimate figure, Outcome.Exposure exposure, double nonResponse) {
    var support = figure.support();
    var plain =
        new SampleEstimate(
            figure.estimate(),
            figure.standardError(),
            support.n(),
            Math.round(support.nHat()),
            support.lonelyStrata());
    double factor = variable.unit().factor();
    var interval = variable.isShare() ? plain.logit() : plain.normal();
    return new Computed(plain.times(factor), interval.times(factor), exposure, nonResponse);
  }

  /** Why a question has no answers in a wave. */
  static Why whyUnanswered(AnswerCounts answers) {
    if (answers.notAsked() > 0) {
      return Why.NOT_ASKED;
    }
    return answers.missing() > 0 ? Why.NO_OBSERVATIONS : Why.NOT_DELIVERED;
  }

  /** By domain, whether a price index that one of its amounts needs did not come in. */
  private boolean[] unpriced(Crossing domains) {
    var lacking = new boolean[domains.size()];
    var units = wave.unpriced().get(position);
    for (int k = 0; units != null && k < units.length; k++) {
      if (units[k] && domains.of()[k] >= 0) {
        lacking[domains.of()[k]] = true;
      }
    }
    return lacking;
  }

  /** How much of the figures of one variable rests on answers that were filled in, by domain. */
  static final class ImputedShares {
    private ImputedShares() {}

    /**
     * Σ w |x| of the filled in over Σ w |x| of all.
     *
     * @param amounts by unit; NaN where it is in no figure
     * @param imputed by unit; null where nothing is ever filled in
     * @return NaN where nothing is ever filled in, or there is no amount
     */
    static double[] of(Crossing domains, double[] weights, double[] amounts, boolean[] imputed) {
      var part = new double[domains.size()];
      var all = new double[domains.size()];
      if (imputed == null) {
        Arrays.fill(part, Double.NaN);
        return part;
      }
      for (int k = 0; k < weights.length; k++) {
        int domain = domains.of()[k];
        if (domain >= 0 && !Double.isNaN(amounts[k])) {
          double amount = weights[k] * Math.abs(amounts[k]);
          all[domain] += amount;
          part[domain] += imputed[k] ? amount : 0;
        }
      }
      Arrays.setAll(part, d -> part[d] / all[d]);
      return part;
    }
  }
}
