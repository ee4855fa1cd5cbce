package nl.smartindustry.report.letter;

import java.util.Optional;
import java.util.stream.Stream;
import nl.smartindustry.report.input.Estimate;
import nl.smartindustry.report.input.Observations;
import nl.smartindustry.report.input.Observed;
import nl.smartindustry.report.input.Series;
import nl.smartindustry.report.table.GapReason;

/**
 * The change of a series up to its last period, and whether it may be called one.
 *
 * <p>An estimated change is called what its observation says. Other changes are called a rise or a
 * fall only beyond 1.96 standard errors. Where the transform phase estimated no change, the two
 * figures are compared as independent, which is conservative for a panel.
 *
 * @param verdict the word for it; null when there is none
 * @param difference in the unit of the series, unrounded; null when there is none
 * @param standardError of the difference; null for a full count
 * @param gap why there is no verdict; null when there is one
 */
record Change(Verdict verdict, Double difference, Double standardError, GapReason gap) {
  private static final double CRITICAL = 1.96;

  /** The four words that a letter may use. */
  enum Verdict {
    ROSE("gestegen"),
    FELL("gedaald"),
    UNCHANGED("unchanged"),
    NOT_COMPARABLE("not_comparable");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** The change of a figure from a survey. */
  static Change of(Observations observations, Series series, String period) {
    return estimated(observations, series, period)
        .orElseGet(() -> compared(observations, series, period, false));
  }

  /** The change of a full count: any difference is one. */
  static Change ofCount(Observations observations, Series series, String period) {
    return compared(observations, series, period, true);
  }

  /** An estimated change; none where one of its two figures is withheld, for it would tell it. */
  private static Optional<Change> estimated(
      Observations observations, Series series, String period) {
    return observations
        .change(series, period)
        .map(
            change ->
                withheld(observations, series, period, change.changedFrom())
                    .or(() -> withheld(change))
                    .map(Change::none)
                    .orElseGet(() -> judged(change)));
  }

  /** By the verdict of the transform phase, which tests the changes of a table together. */
  private static Change judged(Observed change) {
    var estimate = change.estimate();
    var tested = tested(estimate.value(), estimate.standardError());
    return switch (change.attributes().verdict()) {
      case "increased" -> tested.called(Verdict.ROSE);
      case "decreased" -> tested.called(Verdict.FELL);
      case "not_shown" -> tested.called(Verdict.UNCHANGED);
      default -> tested;
    };
  }

  private Change called(Verdict other) {
    return new Change(other, difference, standardError, null);
  }

  private static Optional<GapReason> withheld(
      Observations observations, Series series, String... periods) {
    return Stream.of(periods)
        .flatMap(period -> observations.at(series, period).stream())
        .flatMap(observed -> withheld(observed).stream())
        .findFirst();
  }

  private static Optional<GapReason> withheld(Observed observed) {
    return observed.estimate().present().isPresent()
        ? Optional.empty()
        : Optional.of(GapReason.of(observed.attributes().reason()));
  }

  private static Change compared(
      Observations observations, Series series, String period, boolean count) {
    var earlier = observations.of(series).lowerEntry(period);
    if (earlier == null) {
      return none(GapReason.NO_OBSERVATIONS);
    }
    return compared(earlier.getValue(), observations.of(series).get(period), count);
  }

  private static Change compared(Observed earlier, Observed later, boolean count) {
    var withheld = withheld(later).or(() -> withheld(earlier));
    if (withheld.isPresent()) {
      return none(withheld.get());
    }
    if (broken(earlier, later)) {
      return none(GapReason.NOT_COMPARABLE);
    }
    double difference = later.estimate().value() - earlier.estimate().value();
    if (count) {
      return tested(difference, 0.0);
    }
    return independent(earlier.estimate(), later.estimate(), difference);
  }

  private static Change independent(Estimate earlier, Estimate later, double difference) {
    if (earlier.standardError() == null || later.standardError() == null) {
      return none(GapReason.NOT_COMPUTED);
    }
    return tested(difference, Math.hypot(earlier.standardError(), later.standardError()));
  }

  private static boolean broken(Observed earlier, Observed later) {
    return later.attributes().obsStatus().contains("b")
        || !earlier.attributes().definition().equals(later.attributes().definition());
  }

  private static Change tested(double difference, Double standardError) {
    if (standardError == null) {
      return new Change(null, difference, null, GapReason.NOT_COMPUTED);
    }
    var verdict =
        Math.abs(difference) <= CRITICAL * standardError
            ? Verdict.UNCHANGED
            : difference > 0 ? Verdict.ROSE : Verdict.FELL;
    return new Change(verdict, difference, standardError, null);
  }

  static Change none(GapReason reason) {
    return reason == GapReason.NOT_COMPARABLE
        ? new Change(Verdict.NOT_COMPARABLE, null, null, reason)
        : new Change(null, null, null, reason);
  }
}
