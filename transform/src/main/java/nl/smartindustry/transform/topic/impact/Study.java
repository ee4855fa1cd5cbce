package nl.smartindustry.transform.topic.impact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.smartindustry.transform.method.comparison.BalancedPanel;
import nl.smartindustry.transform.method.comparison.Balancing;
import nl.smartindustry.transform.method.comparison.EffectCriteria;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Diagnostics;
import nl.smartindustry.transform.method.comparison.NoComparison;
import nl.smartindustry.transform.method.comparison.PanelObservations;
import nl.smartindustry.transform.method.comparison.Unidentified;
import nl.smartindustry.transform.method.effect.Aggregate;
import nl.smartindustry.transform.method.effect.Aggregation;
import nl.smartindustry.transform.method.effect.CandidateSearch;
import nl.smartindustry.transform.method.effect.CohortEffects;
import nl.smartindustry.transform.method.effect.CohortEffects.Choices;
import nl.smartindustry.transform.method.effect.MatchedEffect;
import nl.smartindustry.transform.method.effect.OutcomeWindow;
import nl.smartindustry.transform.method.effect.PreTrend;
import nl.smartindustry.transform.method.premium.Premium;

/**
 * Everything that is found of one outcome, before it is judged.
 *
 * @param year the last of the panel
 * @param effect over all participants and years since they take part; empty where none can be
 *     compared
 * @param byDistance by years since the start
 * @param matched the effect in the year after the start, of pairs that were alike before
 * @param naive how much participants are ahead of others of their year, which is no effect
 * @param preTrend the joint test before the start, by distance
 * @param diagnostics of the design
 */
record Study(
    int year,
    Optional<Aggregate> effect,
    List<Aggregate> byDistance,
    Optional<MatchedEffect> matched,
    Optional<Premium> naive,
    Optional<PreTrend> preTrend,
    Diagnostics diagnostics) {
  private static final int EARLIER = 2;
  private static final Diagnostics NOT_COMPARED =
      new Diagnostics(0, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
  private static final OutcomeWindow NEXT_YEAR = new OutcomeWindow(1, true);

  /** Estimates doubly robust with all not yet treated as controls. */
  static Study of(PanelObservations rows) {
    int year = Arrays.stream(rows.period()).max().orElse(0);
    try {
      return of(year, rows, Balancing.of(rows, Choices.USUAL.control()));
    } catch (NoComparison none) {
      return new Study(
          year,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          naive(rows),
          Optional.empty(),
          NOT_COMPARED);
    }
  }

  private static Study of(int year, PanelObservations rows, BalancedPanel panel) {
    var effects = new CohortEffects(panel, Choices.USUAL);
    var all = effects.all();
    var means = new Aggregation(panel, all);
    var preTrend = PreTrend.ofDistances(panel, means.dynamic());
    var placebo = new Aggregation(panel, effects.placebo(EARLIER)).placebo();
    var tested = preTrend.map(test -> OptionalDouble.of(test.probability()));
    var pretended = placebo.map(one -> EffectCriteria.chance(one.effect(), one.standardError()));
    return new Study(
        year,
        means.simple(),
        means.dynamic().stream().filter(one -> !one.isOverall()).toList(),
        matched(rows),
        naive(rows),
        preTrend,
        new Diagnostics(
            panel.treated(),
            panel.units(),
            OptionalDouble.empty(),
            tested.orElse(OptionalDouble.empty()),
            pretended.orElse(OptionalDouble.empty())));
  }

  private static Optional<MatchedEffect> matched(PanelObservations rows) {
    try {
      var anywhere = new int[rows.size()];
      return MatchedEffect.of(CandidateSearch.of(rows, anywhere, NEXT_YEAR));
    } catch (Unidentified likelihood) {
      return Optional.empty();
    }
  }

  private static Optional<Premium> naive(PanelObservations rows) {
    var takesPart = new double[rows.size()];
    Arrays.setAll(takesPart, k -> rows.period()[k] >= rows.since()[k] ? 1 : 0);
    return Premium.of(rows.outcome(), takesPart, rows.period(), rows.unit(), rows.weight());
  }

  /** How likely an effect as large is where there is none. */
  OptionalDouble chance() {
    return effect
        .map(one -> EffectCriteria.chance(one.effect(), one.standardError()))
        .orElse(OptionalDouble.empty());
  }
}
