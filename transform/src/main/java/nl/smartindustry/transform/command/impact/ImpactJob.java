package nl.smartindustry.transform.command.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.command.file.TableFile;
import nl.smartindustry.transform.command.impact.ImpactSpec.Estimator;
import nl.smartindustry.transform.method.comparison.EffectCriteria;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Diagnostics;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Failing;
import nl.smartindustry.transform.method.comparison.NoComparison;
import nl.smartindustry.transform.method.comparison.PanelObservations;
import nl.smartindustry.transform.method.effect.EventStudy;
import nl.smartindustry.transform.method.effect.EventStudy.Coefficient;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.method.premium.Premium;
import nl.smartindustry.transform.method.premium.PremiumRecords;

/** The command {@code impact}: from a spec to a table of effects, each with its verdict. */
public record ImpactJob(ImpactSpec spec, Progress progress) {

  /** Reads, checks, estimates, judges and writes. */
  public void run(TableFile out) {
    progress.step("Reading " + spec.panel().path());
    var user = TreatmentPanel.of(spec);
    progress.done("%d records".formatted(user.rows().size()));
    progress.step("Estimating");
    var outcomes = spec.columns().outcomes();
    var found = outcomes.stream().map(outcome -> found(user, outcome)).toList();
    var rows = judged(outcomes, found);
    progress.done("%d outcomes".formatted(outcomes.size()));
    out.write(ImpactRow.table(rows));
    progress.say("%d rows written".formatted(rows.size()));
  }

  private OutcomeResult found(TreatmentPanel user, String outcome) {
    try {
      return switch (spec.estimator()) {
        case GROUP_TIME_ATT -> new CohortRows(user, spec.choices()).of(outcome);
        case MATCHED_DID -> new MatchedRows(spec, user).of(outcome);
        case EVENT_STUDY -> new EventRows(user).of(outcome);
        case PREMIUM -> new PremiumRows(user).of(outcome);
      };
    } catch (NoComparison none) {
      throw Refusal.data(
          "File '%s', outcome '%s': %s (someone to compare)",
          spec.panel().path(), outcome, none.getMessage());
    }
  }

  private List<ImpactRow> judged(List<String> outcomes, List<OutcomeResult> found) {
    var criteria = EffectCriteria.load(Definitions.packaged());
    var chances = EffectCriteria.together(found.stream().map(OutcomeResult::chance).toList());
    var rows = new ArrayList<ImpactRow>();
    for (int k = 0; k < found.size(); k++) {
      var one = found.get(k);
      var judgement = criteria.judge(one.diagnostics(), chances.get(k));
      var why = judgement.failings().stream().map(Failing::label).toList();
      var verdict = judgement.conclusion().label();
      one.rows().forEach(row -> rows.add(row.withVerdict(verdict)));
      rows.add(detectable(outcomes.get(k), criteria.detectable(one.standardError()), why, verdict));
    }
    return rows;
  }

  private ImpactRow detectable(String outcome, double effect, List<String> why, String verdict) {
    var key = ImpactRow.Key.overall(outcome, spec.estimator(), "minimum_detectable");
    return new ImpactRow(key, effect, Double.NaN, 0, -1, -1, verdict, why);
  }

  /** By how much the treated differ within their class and period: an association, no effect. */
  record PremiumRows(TreatmentPanel user) {

    OutcomeResult of(String outcome) {
      var panel = user.rows(outcome);
      var records =
          new PremiumRecords(
              panel.outcome(),
              user.treatment(),
              panel.covariates(),
              List.of(cells()),
              panel.cluster(),
              panel.weight());
      var premium =
          Premium.of(records)
              .orElseThrow(() -> new NoComparison("no enterprise to compare with within a class"));
      var rows = new ErrorRows(outcome, Estimator.PREMIUM, premium).of(flags(premium));
      var none = OptionalDouble.empty();
      var counts = premium.counts();
      var diagnostics = new Diagnostics(counts.adopters(), counts.clusters(), none, none, none);
      var chance = OptionalDouble.of(premium.probability(premium.standardError()));
      return new OutcomeResult(rows, diagnostics, premium.standardError(), chance);
    }

    /** A class per unit has no period of its own: it would leave nothing to compare. */
    private int[] cells() {
      var columns = user.columns();
      boolean own = columns.by().contains(columns.panel().unit());
      return own ? user.classes(columns.by()) : user.periodClasses();
    }

    private static List<String> flags(Premium premium) {
      return List.of(
          "association",
          String.format(Locale.ROOT, "percent=%.6f", Premium.percent(premium.beta())),
          "records=" + premium.counts().records(),
          "alone=" + premium.counts().alone());
    }
  }

  /** The points of an event study, their mean, and treatment as one number for all. */
  record EventRows(TreatmentPanel user) {
    private static final Estimator EVENTS = Estimator.EVENT_STUDY;

    OutcomeResult of(String outcome) {
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
            found.preTrend().ifPresent(test -> rows.add(ImpactRow.of(outcome, EVENTS, test)));
          });
      var constant = constant(panel, absorbed);
      constant.ifPresent(
          one ->
              rows.addAll(
                  new ErrorRows(outcome, EVENTS, one).of(List.of("two_way_fixed_effects"))));
      if (rows.isEmpty()) {
        throw new NoComparison("no enterprise is seen both before treatment and since");
      }
      var effect =
          study
              .flatMap(EventStudy::after)
              .or(() -> constant.map(one -> new Coefficient(one.beta(), one.standardError())))
              .orElse(new Coefficient(Double.NaN, Double.NaN));
      return new OutcomeResult(
          rows,
          diagnostics(study, panel, known),
          effect.standardError(),
          EffectCriteria.chance(effect.value(), effect.standardError()));
    }

    private static Diagnostics diagnostics(
        Optional<EventStudy> study, PanelObservations panel, int[] known) {
      var preTrend = study.flatMap(EventStudy::preTrend);
      return new Diagnostics(
          (int) units(panel, known, true),
          (int) Arrays.stream(known).map(k -> panel.cluster()[k]).distinct().count(),
          OptionalDouble.empty(),
          preTrend
              .map(test -> OptionalDouble.of(test.probability()))
              .orElse(OptionalDouble.empty()),
          OptionalDouble.empty());
    }

    /** Treatment as if its effect were one number for all. */
    private Optional<Premium> constant(PanelObservations panel, List<int[]> absorbed) {
      return Premium.of(
          new PremiumRecords(
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
        String outcome, String aggregate, Coefficient one, long treated, long others, String flag) {
      var key = ImpactRow.Key.overall(outcome, EVENTS, aggregate);
      return row(key, one, treated, others, List.of(flag));
    }

    private static ImpactRow row(
        ImpactRow.Key key, Coefficient one, long treated, long others, List<String> flags) {
      return new ImpactRow(
          key, one.value(), one.standardError(), Interval.Z, treated, others, "", flags);
    }

    private static boolean isKnown(PanelObservations panel, int row) {
      return Double.isFinite(panel.outcome()[row]) && panel.weight()[row] > 0;
    }

    private static long units(PanelObservations panel, int[] known, boolean treated) {
      return Arrays.stream(known)
          .filter(k -> treated == (panel.since()[k] != PanelObservations.NEVER))
          .map(k -> panel.unit()[k])
          .distinct()
          .count();
    }
  }
}
