package nl.smartindustry.transform.command.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.cohorts.EventStudy;
import nl.smartindustry.transform.method.cohorts.EventStudy.Estimated;
import nl.smartindustry.transform.method.comparison.NoComparison;
import nl.smartindustry.transform.method.comparison.Observations;
import nl.smartindustry.transform.method.premium.Premium;
import nl.smartindustry.transform.method.premium.Records;
import nl.smartindustry.transform.topic.impact.Chance;
import nl.smartindustry.transform.topic.impact.Diagnostics;

/** The points of an event study, their mean, and treatment as one number for all. */
record EventRows(UserPanel user) {
  private static final Estimator EVENTS = Estimator.EVENT_STUDY;

  Found of(String outcome) {
    var panel = user.rows(outcome);
    var absorbed = List.of(panel.unit(), user.periodClasses());
    var known = IntStream.range(0, panel.size()).filter(k -> isKnown(panel, k)).toArray();
    long treated = units(panel, known, true);
    long others = units(panel, known, false);
    var rows = new ArrayList<ImpactRow>();
    var study = EventStudy.of(panel, absorbed);
    study.ifPresent(
        found -> {
          points(outcome, found, treated, others, rows);
          found.preTrend().ifPresent(test -> rows.add(TestRow.of(outcome, EVENTS, test)));
        });
    var constant = constant(panel, absorbed);
    constant.ifPresent(
        one ->
            rows.addAll(new ErrorRows(outcome, EVENTS, one).of(List.of("two_way_fixed_effects"))));
    if (rows.isEmpty()) {
      throw new NoComparison("nobody is seen both before treatment and since");
    }
    var effect =
        study
            .flatMap(EventStudy::after)
            .or(() -> constant.map(one -> new Estimated(one.beta(), one.standardError())))
            .orElse(new Estimated(Double.NaN, Double.NaN));
    return new Found(
        rows,
        diagnostics(study, panel, known),
        effect.value(),
        effect.standardError(),
        Chance.of(effect.value(), effect.standardError()));
  }

  private static Diagnostics diagnostics(
      Optional<EventStudy> study, Observations panel, int[] known) {
    var preTrend = study.flatMap(EventStudy::preTrend);
    return new Diagnostics(
        (int) units(panel, known, true),
        (int) Arrays.stream(known).map(k -> panel.cluster()[k]).distinct().count(),
        OptionalDouble.empty(),
        preTrend.map(test -> OptionalDouble.of(test.probability())).orElse(OptionalDouble.empty()),
        OptionalDouble.empty());
  }

  /** Treatment as if its effect were one number for all. */
  private Optional<Premium> constant(Observations panel, List<int[]> absorbed) {
    return Premium.of(
        new Records(
            panel.outcome(),
            user.treatment(),
            panel.covariates(),
            absorbed,
            panel.cluster(),
            panel.weight()));
  }

  private static void points(
      String outcome, EventStudy found, long treated, long others, List<ImpactRow> rows) {
    var base = ImpactRow.Key.at(outcome, EVENTS, "dynamic", EventStudy.BASE);
    rows.add(new ImpactRow(base, 0, Double.NaN, 0, treated, others, "", List.of("base")));
    for (var point : found.points()) {
      var key = ImpactRow.Key.at(outcome, EVENTS, "dynamic", point.eventTime());
      rows.add(row(key, point.estimate(), treated, others, List.of()));
    }
    found
        .after()
        .ifPresent(
            mean -> rows.add(overall(outcome, "dynamic", mean, treated, others, "mean_after")));
  }

  private static ImpactRow overall(
      String outcome, String aggregate, Estimated one, long treated, long others, String flag) {
    var key = ImpactRow.Key.overall(outcome, EVENTS, aggregate);
    return row(key, one, treated, others, List.of(flag));
  }

  private static ImpactRow row(
      ImpactRow.Key key, Estimated one, long treated, long others, List<String> flags) {
    return new ImpactRow(
        key, one.value(), one.standardError(), ImpactRow.NORMAL, treated, others, "", flags);
  }

  private static boolean isKnown(Observations panel, int row) {
    return Double.isFinite(panel.outcome()[row]) && panel.weight()[row] > 0;
  }

  private static long units(Observations panel, int[] known, boolean treated) {
    return Arrays.stream(known)
        .filter(k -> treated == (panel.since()[k] != Observations.NEVER))
        .map(k -> panel.unit()[k])
        .distinct()
        .count();
  }
}
