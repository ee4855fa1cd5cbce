package nl.smartindustry.transform.topic.productivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.method.replicates.RaoWu;
import nl.smartindustry.transform.method.replicates.ReplicateVariance;
import nl.smartindustry.transform.method.replicates.Replicated;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support.Relation;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.productivity.YearFigures.Asked;
import nl.smartindustry.transform.topic.productivity.YearFigures.Scale;

/**
 * The figures of one year with their replicates, by the rescaled bootstrap: the draws of an
 * enterprise are nearly the same in every year, so that years can be compared.
 */
record EstimatedYear(YearSample sample, List<Asked> asked, Replicated replicated) {
  private static final double HUNDRED = 100;
  private static final String VERSION = "1";

  static EstimatedYear of(YearFigures figures) {
    var sample = figures.sample();
    var settings = sample.topic().settings();
    var asked = figures.all();
    var weights =
        RaoWu.of(sample.year().design(), sample.year().codes("enterprise"), settings.seed())
            .replicates(settings.replicates());
    var replicated =
        ReplicateVariance.of(
            weights,
            w -> asked.stream().mapToDouble(one -> one.value().applyAsDouble(w)).toArray());
    return new EstimatedYear(sample, asked, replicated);
  }

  List<Figure> figures() {
    return IntStream.range(0, asked.size())
        .mapToObj(i -> figure(asked.get(i), replicated.estimates()[i], replicated.se(i)))
        .toList();
  }

  /**
   * How much further the leaders are from the median than in the first year, by every definition of
   * leaders: never one of them alone, as their signs may differ.
   */
  List<Figure> divergence(EstimatedYear first) {
    var figures = new ArrayList<Figure>();
    for (var leaders : sample.topic().leaders()) {
      int now = place(leaders);
      int then = first.place(leaders);
      double variance =
          replicated.variance(now)
              + first.replicated.variance(then)
              - 2 * replicated.covariance(now, first.replicated, then);
      figures.add(
          figure(
              divergence(leaders, asked.get(now), first.asked.get(then)),
              further(first, leaders),
              Math.sqrt(Math.max(0, variance))));
    }
    return figures;
  }

  /** In log points of 1. */
  private double further(EstimatedYear first, Leaders leaders) {
    return replicated.estimates()[place(leaders)]
        - first.replicated.estimates()[first.place(leaders)];
  }

  private Asked divergence(Leaders leaders, Asked now, Asked then) {
    var least = now.respondents() <= then.respondents() ? now : then;
    var fewest =
        now.support().numerator().contributions().enterprises()
                <= then.support().numerator().contributions().enterprises()
            ? now
            : then;
    var support =
        fewest
            .support()
            .judgedBy(least.support().quality())
            .madeOf(Relation.CHANGES, List.of(then.key(), now.key()));
    return new Asked(
        now.indicator(),
        Breakdown.TOTAL.withSplit("divergence_" + leaders.code()),
        Scale.POINTS,
        w -> Double.NaN,
        now.year(),
        now.population(),
        support);
  }

  /** How many of the definitions see leaders pull away. */
  QualityIndicator agreement(EstimatedYear first) {
    var definitions = sample.topic().leaders();
    long wider = definitions.stream().filter(one -> further(first, one) > 0).count();
    return new QualityIndicator(
        "definitions_with_divergence",
        sample.topic().frontier().measure().sources().get(0),
        String.valueOf(sample.year().year()),
        sample.topic().frontier().code(),
        wider,
        "of %d definitions, since %d".formatted(definitions.size(), first.sample.year().year()));
  }

  /** The place of the distance of leaders among the figures asked. */
  private int place(Leaders leaders) {
    var code = sample.topic().frontier().code();
    return IntStream.range(0, asked.size())
        .filter(i -> asked.get(i).indicator().code().equals(code))
        .filter(i -> asked.get(i).at().split().equals(leaders.code()))
        .findFirst()
        .orElseThrow();
  }

  private static Figure figure(Asked asked, double logarithm, double error) {
    return new Figure(
        asked.key(),
        asked.indicator().publication(),
        asked.respondents() == 0
            ? new Missing(Reason.NOT_COMPUTED)
            : new Computed(estimate(asked, logarithm, error)),
        asked.support(),
        Notes.of(asked.indicator(), asked.year().status(), VERSION));
  }

  private static Estimate estimate(Asked asked, double logarithm, double error) {
    double value = value(logarithm, asked.scale());
    double scaled = asked.scale() == Scale.RATIO ? value * error : HUNDRED * error;
    var interval = Interval.normal(logarithm, error);
    return new Estimate(
        value,
        scaled,
        value == 0 ? null : scaled / Math.abs(value),
        value(interval.low(), asked.scale()),
        value(interval.high(), asked.scale()),
        asked.respondents(),
        Math.round(asked.population()));
  }

  private static double value(double logarithm, Scale scale) {
    return scale == Scale.RATIO ? Math.exp(logarithm) : HUNDRED * logarithm;
  }
}
