package nl.smartindustry.transform.topic.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.cohorts.Aggregate;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.CellRules.Support;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.survey.estimate.Outcome.Exposure;

/**
 * The cells of one outcome: the effect only where it is established, else the reason; what was
 * detectable, the test before the start, who was compared, and the naive premium, always.
 *
 * @param prefix of BREAKDOWN where an indicator has several outcomes; else empty
 * @param status how final the source is
 */
record StudyCells(
    Indicator statistic, Outcome outcome, String prefix, String status, CellRules rules) {

  List<Observation> of(Study study, Judgement judgement, Gate gate) {
    var cells = new ArrayList<Observation>();
    var unit = outcome.unit();
    cells.add(observation(study, headline(), unit, effect(study, study.effect(), judgement)));
    for (var one : study.byDistance()) {
      int distance = one.eventTime().getAsInt();
      var split = prefix + (distance < 0 ? "years_before_" : "years_since_") + Math.abs(distance);
      cells.add(observation(study, split, unit, effect(study, Optional.of(one), judgement)));
    }
    cells.add(observation(study, prefix + "matched", unit, matched(study, judgement, gate)));
    cells.add(observation(study, prefix + "naive_premium", unit, naive(study)));
    cells.add(observation(study, prefix + "minimum_detectable", unit, detectable(study, gate)));
    cells.add(observation(study, prefix + "pre_trend_probability", "RATIO", preTrend(study)));
    long treated = study.diagnostics().treated();
    long others = study.diagnostics().clusters() - treated;
    cells.add(observation(study, prefix + "participants", "NR", count(treated)));
    cells.add(observation(study, prefix + "compared", "NR", count(others)));
    return cells;
  }

  private String headline() {
    return prefix.isEmpty() ? Breakdown.TOTAL.split() : outcome.word();
  }

  private Cell effect(Study study, Optional<Aggregate> one, Judgement judgement) {
    return one.filter(any -> judgement.verdict() == Verdict.ESTABLISHED)
        .map(found -> effect(study, found.effect(), found.standardError(), (long) found.treated()))
        .orElse(new Cell.Absent(reason(judgement)));
  }

  /** Only where matches are alike. */
  private Cell matched(Study study, Judgement judgement, Gate gate) {
    return study
        .matched()
        .filter(any -> judgement.verdict() == Verdict.ESTABLISHED)
        .filter(found -> found.imbalance().after() < gate.imbalance())
        .map(found -> effect(study, found.effect(), found.errors().pair(), found.pairs()))
        .orElse(new Cell.Absent(reason(judgement)));
  }

  private Cell effect(Study study, double effect, double error, long treated) {
    return cell(study, figure(effect, error, Interval.Z * error, treated), treated);
  }

  private static Reason reason(Judgement judgement) {
    return judgement.verdict() == Verdict.NOT_TESTABLE
        ? Reason.NOT_TESTABLE
        : Reason.NOT_ESTABLISHED;
  }

  private Cell naive(Study study) {
    return study
        .naive()
        .map(
            premium -> {
              double error = premium.standardError();
              double reach = premium.interval().high() - premium.beta();
              long adopters = premium.counts().adopters();
              return cell(study, figure(premium.beta(), error, reach, adopters), adopters);
            })
        .orElse(new Cell.Absent(Reason.NO_OBSERVATIONS));
  }

  private Estimate figure(double value, double error, double reach, long treated) {
    double told = outcome.told(value);
    double toldError = outcome.toldError(value, error);
    return new Estimate(
        told,
        toldError,
        told == 0 ? null : toldError / Math.abs(told),
        outcome.told(value - reach),
        outcome.told(value + reach),
        treated,
        null);
  }

  private Cell detectable(Study study, Gate gate) {
    return study
        .effect()
        .filter(one -> one.standardError() > 0)
        .map(
            one ->
                cell(
                    study,
                    Estimate.exact(outcome.told(gate.detectable(one.standardError()))),
                    one.treated()))
        .orElse(new Cell.Absent(Reason.NOT_TESTABLE));
  }

  private Cell preTrend(Study study) {
    return study
        .preTrend()
        .map(test -> cell(study, Estimate.exact(test.probability()), study.diagnostics().treated()))
        .orElse(new Cell.Absent(Reason.NOT_TESTABLE));
  }

  /** Of the diagnostics of precision only the number of participants is left to a cell. */
  private Cell cell(Study study, Estimate figure, long treated) {
    long clusters = study.diagnostics().clusters();
    long least = Math.min(treated, Math.max(0, clusters - treated));
    var support = new Support(treated, new Exposure(least, 0, 0, 0), Double.NaN);
    return rules.cell(statistic.publication(), figure, support);
  }

  /**
   * Of enterprises, to the nearest five: exact whatever its size, but too few tell who they are.
   */
  private Cell count(long enterprises) {
    var support = new Support(Long.MAX_VALUE, new Exposure(enterprises, 0, 0, 0), Double.NaN);
    var rounded = Estimate.exact(5 * Math.round(enterprises / 5.0));
    return rules.cell(statistic.publication(), rounded, support);
  }

  /** The source of this outcome did not come in. */
  Observation notDelivered(int year) {
    return observation(year, headline(), outcome.unit(), new Cell.Absent(Reason.NOT_DELIVERED));
  }

  private Observation observation(Study study, String split, String unit, Cell cell) {
    return observation(study.year(), split, unit, cell);
  }

  private Observation observation(int year, String split, String unit, Cell cell) {
    var at = Breakdown.TOTAL.withSplit(split);
    var key = ObservationKey.annual(statistic, at, unit, String.valueOf(year));
    return new Observation(key, cell, Notes.of(statistic, status, "1"));
  }
}
