package nl.smartindustry.transform.topic.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.comparison.EffectCriteria;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Conclusion;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Judgement;
import nl.smartindustry.transform.method.effect.Aggregate;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Ingredient;
import nl.smartindustry.transform.safe.Support.Quality;
import nl.smartindustry.transform.safe.Support.Relation;
import nl.smartindustry.transform.topic.impact.ImpactTopic.Settings;

/**
 * The figures of one outcome: the effect only where it is established, else the reason; what was
 * detectable, the test before the start, how many were compared, and the naive premium, always.
 *
 * @param status how final the source is
 */
record StudyFigures(Indicator indicator, ImpactOutcome outcome, String status) {
  /** Under it lies the number of participants. */
  static final String PARTICIPANTS = "participants";

  private static final String COMPARED = "compared";

  List<Figure> of(Study study, Judgement judgement, EffectCriteria criteria) {
    var figures = new ArrayList<Figure>();
    figures.add(effect(study, headline(), study.effect(), judgement));
    for (var one : study.byDistance()) {
      int distance = one.eventTime().getAsInt();
      var split = (distance < 0 ? "years_before_" : "years_since_") + Math.abs(distance);
      figures.add(effect(study, prefix() + split, Optional.of(one), judgement));
    }
    figures.add(matched(study, judgement, criteria));
    figures.add(naive(study));
    figures.add(detectable(study, criteria));
    figures.add(preTrend(study));
    figures.add(count(study, PARTICIPANTS, treated(study)));
    figures.add(count(study, COMPARED, others(study)));
    return figures;
  }

  /** The source of this outcome was not delivered. */
  Figure notDelivered(int year) {
    return missing(key(year, headline(), outcome.unit()), Reason.NOT_DELIVERED);
  }

  /** Of BREAKDOWN, where an indicator has several outcomes. */
  private String prefix() {
    return Settings.of(indicator).outcomes().size() == 1 ? "" : outcome.word() + "_";
  }

  private String headline() {
    return prefix().isEmpty() ? Breakdown.TOTAL.split() : outcome.word();
  }

  private static long treated(Study study) {
    return study.diagnostics().treated();
  }

  private static long others(Study study) {
    return study.diagnostics().clusters() - treated(study);
  }

  private Figure effect(Study study, String split, Optional<Aggregate> one, Judgement judgement) {
    var key = key(study.year(), split, outcome.unit());
    return one.filter(any -> judgement.isEstablished())
        .map(found -> effect(study, key, found.effect(), found.standardError(), found.treated()))
        .orElse(missing(key, reason(judgement)));
  }

  /** Only where matches are alike. */
  private Figure matched(Study study, Judgement judgement, EffectCriteria criteria) {
    var key = key(study.year(), prefix() + "matched", outcome.unit());
    return study
        .matched()
        .filter(any -> judgement.isEstablished())
        .filter(found -> found.imbalance().after() < criteria.imbalance())
        .map(found -> effect(study, key, found.effect(), found.errors().pair(), found.pairs()))
        .orElse(missing(key, reason(judgement)));
  }

  private static Reason reason(Judgement judgement) {
    return judgement.conclusion() == Conclusion.NOT_TESTABLE
        ? Reason.NOT_TESTABLE
        : Reason.NOT_ESTABLISHED;
  }

  private Figure effect(
      Study study, ObservationKey key, double effect, double error, long treated) {
    var estimate = estimate(effect, error, Interval.Z * error, treated);
    return figure(key, estimate, support(study, treated, others(study)));
  }

  private Figure naive(Study study) {
    var key = key(study.year(), prefix() + "naive_premium", outcome.unit());
    return study
        .naive()
        .map(
            premium -> {
              double reach = premium.interval().high() - premium.beta();
              var counts = premium.counts();
              long adopters = counts.adopters();
              var estimate = estimate(premium.beta(), premium.standardError(), reach, adopters);
              return figure(key, estimate, support(study, adopters, counts.clusters() - adopters));
            })
        .orElse(missing(key, Reason.NO_OBSERVATIONS));
  }

  private Estimate estimate(double value, double error, double reach, long treated) {
    double effect = outcome.published(value);
    double standardError = outcome.publishedError(value, error);
    return new Estimate(
        effect,
        standardError,
        effect == 0 ? null : standardError / Math.abs(effect),
        outcome.published(value - reach),
        outcome.published(value + reach),
        treated,
        null);
  }

  private Figure detectable(Study study, EffectCriteria criteria) {
    var key = key(study.year(), prefix() + "minimum_detectable", outcome.unit());
    return study
        .effect()
        .filter(one -> one.standardError() > 0)
        .map(
            one -> {
              double effect = outcome.published(criteria.detectable(one.standardError()));
              var support = support(study, one.treated(), others(study));
              return figure(key, Estimate.exact(effect), support);
            })
        .orElse(missing(key, Reason.NOT_TESTABLE));
  }

  private Figure preTrend(Study study) {
    var key = key(study.year(), prefix() + "pre_trend_probability", "RATIO");
    var support = support(study, treated(study), others(study));
    return study
        .preTrend()
        .map(test -> figure(key, Estimate.exact(test.probability()), support))
        .orElse(missing(key, Reason.NOT_TESTABLE));
  }

  /**
   * Participants beside those they are compared with. Of the diagnostics of precision only the
   * number of participants is left to a figure, and none is shown where that number is not.
   */
  private Support support(Study study, long treated, long others) {
    var numbers = List.of(count(study, PARTICIPANTS), count(study, COMPARED));
    return Support.ratio(
            new Ingredient(PARTICIPANTS, Contributions.count(treated)),
            new Ingredient(COMPARED, Contributions.count(others)))
        .beside(treated, others)
        .judgedBy(Quality.of(treated))
        .madeOf(Relation.RESTS_ON, numbers);
  }

  ObservationKey count(Study study, String what) {
    return key(study.year(), prefix() + what, "NR");
  }

  /** Exact whatever its size: its precision is not judged. Without a comparison there is none. */
  private Figure count(Study study, String what, long enterprises) {
    var key = count(study, what);
    return study.diagnostics().clusters() == 0
        ? missing(key, Reason.NOT_TESTABLE)
        : figure(key, Estimate.exact(enterprises), Support.count(what, enterprises).judgedBy(null));
  }

  private ObservationKey key(int year, String split, String unit) {
    var at = Breakdown.TOTAL.withSplit(split);
    return ObservationKey.annual(indicator, at, unit, String.valueOf(year));
  }

  private Figure figure(ObservationKey key, Estimate estimate, Support support) {
    var notes = Notes.of(indicator, status, "1");
    return new Figure(key, indicator.publication(), new Computed(estimate), support, notes);
  }

  private Figure missing(ObservationKey key, Reason why) {
    return Figure.missing(key, indicator.publication(), why, Notes.of(indicator, status, "1"));
  }
}
