package nl.smartindustry.transform.topic.programme.enterprise;

import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;

/**
 * The figures of one indicator at one moment, for the Netherlands, in the unit of its headline
 * where no other is named.
 *
 * @param flags {@code u} where the evidence behind them asks for a warning, else empty
 * @param status {@code STATUS_NL}
 */
public record MomentFigures(Indicator indicator, Moment moment, String flags, String status) {
  private static final String DEFINITION = "1";

  /** {@code STATUS_NL} of a figure that will be delivered again. */
  public static final String PROVISIONAL = "voorlopig";

  /** A full year is final, a year that still runs is provisional. */
  public MomentFigures(Indicator indicator, Moment moment) {
    this(indicator, moment, "", moment.isReferenceDate() ? PROVISIONAL : Notes.FINAL);
  }

  /** The same with a warning, or none. */
  public MomentFigures flagged(String warning) {
    return new MomentFigures(indicator, moment, warning, status);
  }

  /** The same with the status that the source gave. */
  public MomentFigures withStatus(boolean provisional) {
    return new MomentFigures(indicator, moment, flags, provisional ? PROVISIONAL : Notes.FINAL);
  }

  /** Whether the indicator is published by a breakdown. */
  public boolean by(String breakdown) {
    return indicator.publication().breakdowns().contains(breakdown);
  }

  /**
   * A cell of the whole population in a free split: names and codes in turns, such as status,
   * actief, type, 3, as {@code status_actief.type_3}; none for the total.
   */
  public static Breakdown split(String... namesAndCodes) {
    if (namesAndCodes.length == 0) {
      return Breakdown.TOTAL;
    }
    var code = new StringBuilder();
    for (int at = 0; at < namesAndCodes.length; at++) {
      code.append(at == 0 ? "" : at % 2 == 0 ? "." : "_").append(namesAndCodes[at]);
    }
    return Breakdown.TOTAL.withSplit(code.toString());
  }

  /** A public fact. */
  public Figure fact(Breakdown at, double value) {
    return of(at, value, Support.FACT);
  }

  /** A number and what it rests on. */
  public Figure of(Breakdown at, double value, Support support) {
    return of(at, indicator.unit(), value, support);
  }

  /** The same in another unit. */
  public Figure of(Breakdown at, String unit, double value, Support support) {
    var computed = new Computed(Estimate.exact(value), flags, null);
    return new Figure(key(at, unit), indicator.publication(), computed, support, notes());
  }

  /** A gap. */
  public Figure missing(Breakdown at, Reason why) {
    return Figure.missing(key(at, indicator.unit()), indicator.publication(), why, notes());
  }

  /** Where one of them lies. */
  public ObservationKey key(Breakdown at, String unit) {
    return new ObservationKey(
        indicator.group(), moment.frequency(), "NL", indicator.code(), at, unit, moment.period());
  }

  private Notes notes() {
    return Notes.of(indicator, status, DEFINITION);
  }
}
