package nl.smartindustry.report.letter;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.ObservationsByKey;
import nl.smartindustry.report.table.Series;
import nl.smartindustry.transform.method.change.Verdict;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;

/**
 * The change of a series up to one of its periods, and what a test shows of it.
 *
 * <p>A change that transform estimated has the verdict of transform's test. Other figures with a
 * standard error are compared as independent, which is conservative for a panel. Figures without
 * one are not tested. Figures of different definitions are never compared.
 *
 * @param since the earlier period; empty when there is none
 * @param difference in the unit of the series, unrounded; null when there is none
 * @param standardError of the difference; null where it is not tested
 * @param verdict what the test shows; null where the difference is not tested
 * @param marks of the difference
 * @param gap why there is no difference; null when there is one
 */
public record PrintedChange(
    String since,
    Double difference,
    Double standardError,
    Verdict verdict,
    Set<Mark> marks,
    Reason gap) {
  /** The change up to a period that the series has. */
  static PrintedChange of(ObservationsByKey observations, Series series, String period) {
    var later = observations.at(series, period).orElseThrow();
    return observations
        .change(series, period)
        .map(
            change -> {
              var since = ObservationsByKey.changedFrom(change);
              return none(later, observations.at(series, since))
                  .or(() -> change.cell().reason().map(reason -> none(since, reason)))
                  .orElseGet(() -> estimated(since, change));
            })
        .orElseGet(() -> compared(observations, series, later));
  }

  /** The change between two periods that the series has. */
  public static PrintedChange between(
      ObservationsByKey observations, Series series, String since, String period) {
    var earlier = observations.at(series, since).orElseThrow();
    var later = observations.at(series, period).orElseThrow();
    var estimated =
        observations
            .changes(series, period)
            .filter(change -> ObservationsByKey.changedFrom(change).equals(since))
            .findFirst();
    return none(later, Optional.of(earlier))
        .or(
            () ->
                estimated.map(
                    change ->
                        change
                            .cell()
                            .reason()
                            .map(reason -> none(since, reason))
                            .orElseGet(() -> estimated(since, change))))
        .orElseGet(() -> compared(earlier, later));
  }

  /** No change. */
  static PrintedChange none(String since, Reason reason) {
    return new PrintedChange(since, null, null, null, Set.of(), reason);
  }

  private static PrintedChange estimated(String since, Observation change) {
    var verdict = change.basis().verdict();
    return new PrintedChange(
        since,
        change.estimate().value(),
        change.estimate().standardError(),
        verdict == null ? null : Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
        inherited(change),
        null);
  }

  private static PrintedChange compared(
      ObservationsByKey observations, Series series, Observation later) {
    var before = observations.of(series).lowerEntry(later.period());
    if (before == null) {
      return none("", Reason.NO_OBSERVATIONS);
    }
    var earlier = before.getValue();
    return none(later, Optional.of(earlier)).orElseGet(() -> compared(earlier, later));
  }

  private static PrintedChange compared(Observation earlier, Observation later) {
    double difference = later.estimate().value() - earlier.estimate().value();
    var error = standardError(earlier.estimate(), later.estimate());
    var marks = inherited(earlier);
    marks.addAll(inherited(later));
    return new PrintedChange(
        earlier.period(),
        difference,
        error,
        error == null ? null : verdict(difference, error),
        marks,
        null);
  }

  private static Double standardError(Estimate earlier, Estimate later) {
    return earlier.standardError() == null || later.standardError() == null
        ? null
        : Double.valueOf(Math.hypot(earlier.standardError(), later.standardError()));
  }

  private static Verdict verdict(double difference, double standardError) {
    if (Math.abs(difference) <= Interval.Z * standardError) {
      return Verdict.NOT_SHOWN;
    }
    return difference > 0 ? Verdict.INCREASED : Verdict.DECREASED;
  }

  /** None where one of the two is withheld, which the change would reveal, or defined otherwise. */
  private static Optional<PrintedChange> none(Observation later, Optional<Observation> earlier) {
    var since = earlier.map(Observation::period).orElse("");
    return later
        .cell()
        .reason()
        .or(() -> earlier.flatMap(one -> one.cell().reason()))
        .or(() -> earlier.filter(later::breaksWith).map(one -> Reason.NOT_COMPARABLE))
        .map(reason -> none(since, reason));
  }

  private static Set<Mark> inherited(Observation figure) {
    return Mark.inherited(Mark.of(figure.cell().observationStatus()));
  }
}
