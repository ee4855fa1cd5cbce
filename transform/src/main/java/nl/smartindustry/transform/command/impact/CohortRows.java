package nl.smartindustry.transform.command.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.smartindustry.transform.command.impact.ImpactSpec.Estimator;
import nl.smartindustry.transform.method.comparison.BalancedPanel;
import nl.smartindustry.transform.method.comparison.Balancing;
import nl.smartindustry.transform.method.comparison.EffectCriteria;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Diagnostics;
import nl.smartindustry.transform.method.effect.Aggregate;
import nl.smartindustry.transform.method.effect.Aggregation;
import nl.smartindustry.transform.method.effect.CohortEffect;
import nl.smartindustry.transform.method.effect.CohortEffects;
import nl.smartindustry.transform.method.effect.CohortEffects.Choices;
import nl.smartindustry.transform.method.effect.PreTrend;
import nl.smartindustry.transform.method.inference.Interval;

/** Effects by cohort and period, their means, and the tests of the design. */
record CohortRows(TreatmentPanel user, Choices choices) {
  /** How many periods earlier treatment is pretended to have begun. */
  private static final int EARLIER = 2;

  OutcomeResult of(String outcome) {
    var panel = Balancing.of(user.rows(outcome), choices.control());
    var effects = new CohortEffects(panel, choices);
    var all = effects.all();
    var means = new Aggregation(panel, all);
    var preTrend = PreTrend.of(panel, all);
    var placebo = new Aggregation(panel, effects.placebo(EARLIER)).placebo();
    var rows = new ArrayList<ImpactRow>();
    rows(means).forEach(one -> rows.add(row(outcome, one)));
    all.stream().filter(one -> !one.isEstimated()).forEach(one -> rows.add(row(outcome, one)));
    placebo.ifPresent(one -> rows.add(row(outcome, one)));
    preTrend.ifPresent(test -> rows.add(ImpactRow.of(outcome, Estimator.GROUP_TIME_ATT, test)));
    leftOut(outcome, panel, rows);
    return found(rows, panel, means.simple(), preTrend, placebo);
  }

  private static List<Aggregate> rows(Aggregation means) {
    var all = new ArrayList<>(means.each());
    means.simple().ifPresent(all::add);
    all.addAll(means.dynamic());
    all.addAll(means.group());
    all.addAll(means.calendar());
    return all;
  }

  private static ImpactRow row(String outcome, Aggregate one) {
    boolean isBase = one.standardError() == 0;
    var key =
        new ImpactRow.Key(
            outcome,
            Estimator.GROUP_TIME_ATT.label(),
            one.kind().name().toLowerCase(Locale.ROOT),
            one.cohort(),
            one.period(),
            one.eventTime());
    return new ImpactRow(
        key,
        one.effect(),
        isBase ? Double.NaN : one.standardError(),
        Interval.Z,
        one.treated(),
        one.controls(),
        "",
        isBase ? List.of("base") : List.of());
  }

  private static ImpactRow row(String outcome, CohortEffect one) {
    var key =
        new ImpactRow.Key(
            outcome,
            Estimator.GROUP_TIME_ATT.label(),
            "group_time",
            OptionalInt.of(one.cohort()),
            OptionalInt.of(one.period()),
            OptionalInt.of(one.eventTime()));
    var why = one.problem().orElseThrow().name().toLowerCase(Locale.ROOT);
    return new ImpactRow(
        key, Double.NaN, Double.NaN, Interval.Z, one.treated(), one.controls(), "", List.of(why));
  }

  private static void leftOut(String outcome, BalancedPanel panel, List<ImpactRow> rows) {
    long treated = panel.treated();
    long others = panel.units() - treated;
    var flags =
        List.of(
            "treated_in_first_period=" + panel.left().early(),
            "incomplete=" + panel.left().incomplete());
    var key = ImpactRow.Key.overall(outcome, Estimator.GROUP_TIME_ATT, "units");
    rows.add(new ImpactRow(key, panel.units(), Double.NaN, 0, treated, others, "", flags));
  }

  private static OutcomeResult found(
      List<ImpactRow> rows,
      BalancedPanel panel,
      Optional<Aggregate> simple,
      Optional<PreTrend> preTrend,
      Optional<Aggregate> placebo) {
    double effect = simple.map(Aggregate::effect).orElse(Double.NaN);
    double error = simple.map(Aggregate::standardError).orElse(Double.NaN);
    var tested = preTrend.map(test -> OptionalDouble.of(test.probability()));
    var pretended = placebo.map(one -> EffectCriteria.chance(one.effect(), one.standardError()));
    var diagnostics =
        new Diagnostics(
            panel.treated(),
            (int) Arrays.stream(panel.cluster()).distinct().count(),
            OptionalDouble.empty(),
            tested.orElse(OptionalDouble.empty()),
            pretended.orElse(OptionalDouble.empty()));
    return new OutcomeResult(rows, diagnostics, error, EffectCriteria.chance(effect, error));
  }
}
