package nl.smartindustry.transform.survey.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.imputation.ImputedShare;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Ingredient;
import nl.smartindustry.transform.safe.Support.Quality;
import nl.smartindustry.transform.survey.wave.AnswerCounts;
import nl.smartindustry.transform.survey.wave.SurveyWave;
import nl.smartindustry.transform.survey.wave.Variable;

/**
 * From the engine's numbers of one variable to the figure of each domain, with all that protects
 * it.
 *
 * @param position of the variable in the wave
 */
record DomainFigures(
    Description description, SurveyWave wave, int position, Contributors contributors) {
  /** A part of a stratum that is not sampled below this is rounding. */
  private static final double ROUNDING = 1e-12;

  /** The domains of one crossing that have respondents. */
  List<Figure> of(Estimated estimated) {
    var domains = estimated.domains();
    var numerators = numerators(domains);
    var denominators = contributions(domains, variable().x(), variable().countsEnterprises());
    var complete = complete(domains);
    var imputed = imputed(domains);
    var unpriced = unpriced(domains);
    return IntStream.range(0, domains.size())
        .mapToObj(
            d -> {
              var found = estimated.figures().get(d);
              var key = key(domains, d);
              var why = missing(found, unpriced[d]);
              if (why != null) {
                return description.missing(key, why);
              }
              var support = support(numerators.get(d), denominators.get(d));
              var quality = quality(key, found, complete[d]);
              var computed = computed(found, imputed[d]);
              return description.figure(key, computed, support.judgedBy(quality));
            })
        .toList();
  }

  private Variable variable() {
    return description.survey().sample().plan().variables().get(position);
  }

  private ObservationKey key(Crossing domains, int d) {
    var at = description.at(domains, d).withSplit(variable().split());
    return description.key(variable().indicator(), variable().unit(), wave.period(), at);
  }

  /** Why there is no number; null where there is one. */
  private Reason missing(PointEstimate found, boolean unpriced) {
    var answers = wave.answers().get(position);
    if (answers.valid() == 0) {
      return whyUnanswered(answers);
    }
    if (unpriced) {
      return Reason.NOT_DELIVERED;
    }
    return Double.isNaN(found.estimate()) ? Reason.NO_OBSERVATIONS : null;
  }

  /** Why a question has no answers in a wave. */
  static Reason whyUnanswered(AnswerCounts answers) {
    if (answers.notAsked() > 0) {
      return Reason.NOT_ASKED;
    }
    return answers.missing() > 0 ? Reason.NO_OBSERVATIONS : Reason.NOT_DELIVERED;
  }

  private Computed computed(PointEstimate found, double imputed) {
    var interval =
        variable().isShare()
            ? Interval.logit(found.estimate(), found.standardError())
            : found.interval();
    var estimate = SurveyFigures.estimate(found, interval, variable().unit().factor());
    return new Computed(estimate, "", Double.isNaN(imputed) ? null : imputed);
  }

  private Quality quality(ObservationKey key, PointEstimate found, boolean complete) {
    return new Quality(
        found.support().n(),
        wave.answers().get(position).nonResponse(),
        key.breakdown().equals(description.all()),
        complete,
        Double.NaN);
  }

  private Support support(Contributions numerator, Contributions denominator) {
    if (variable().isTotal()) {
      return Support.amount(variable().y(), numerator);
    }
    var top = new Ingredient(variable().y(), numerator);
    var bottom = new Ingredient(variable().x(), denominator);
    return variable().isShare() ? Support.share(top, bottom) : Support.ratio(top, bottom);
  }

  private List<Contributions> numerators(Crossing domains) {
    boolean counted = variable().isShare() && variable().countsEnterprises();
    return contributions(domains, variable().y(), counted);
  }

  private List<Contributions> contributions(Crossing domains, String column, boolean counted) {
    var amounts = wave.units().numbers(column);
    var flags = wave.treatment().imputed().get(position);
    var filledIn = flags == null ? new boolean[0] : flags;
    return counted
        ? contributors.counts(domains, weights(), amounts, filledIn)
        : contributors.amounts(domains, weights(), amounts, filledIn);
  }

  private double[] weights() {
    return wave.weights().of(variable().unit().weighing()).weights();
  }

  /** By domain, whether its strata were taken completely and all of it gave a valid answer. */
  private boolean[] complete(Crossing domains) {
    var design = wave.weights().design();
    var y = wave.units().numbers(variable().y());
    var complete = new boolean[domains.size()];
    Arrays.fill(complete, true);
    for (int k = 0; k < y.length; k++) {
      int domain = domains.of()[k];
      if (domain >= 0) {
        boolean taken = design.notSampled(design.strata().of()[k]) <= ROUNDING;
        complete[domain] &= taken && !Double.isNaN(y[k]);
      }
    }
    return complete;
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

  /** By domain, how much of its amount is filled in; NaN where nothing ever is. */
  private double[] imputed(Crossing domains) {
    var column = variable().isShare() ? variable().x() : variable().y();
    var flags = wave.treatment().imputed().get(position);
    var shares = new double[domains.size()];
    Arrays.fill(shares, Double.NaN);
    if (flags != null) {
      var found = ImputedShare.by(domains, wave.units().numbers(column), flags, weights());
      Arrays.setAll(shares, d -> found.get(d).ofMagnitude());
    }
    return shares;
  }
}
