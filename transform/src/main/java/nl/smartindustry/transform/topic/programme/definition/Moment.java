package nl.smartindustry.transform.topic.programme.definition;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;

/**
 * A day that is described: the end of a year, published as that year, or the reference date (Dutch:
 * <i>peildatum</i>), published under its date.
 *
 * @param period SDMX {@code TIME_PERIOD}: 2024 or 2025-03-31
 * @param frequency SDMX {@code FREQ}: A or D
 */
public record Moment(String period, String frequency, LocalDate day) {
  private static final int LAST_DAY = 31;
  private static final String DEFINITION = "1";

  /** {@code STATUS_NL} of a figure that will be delivered again. */
  public static final String PROVISIONAL = "voorlopig";

  public static Moment endOf(int year) {
    return new Moment(Integer.toString(year), "A", LocalDate.of(year, Month.DECEMBER, LAST_DAY));
  }

  public static Moment at(LocalDate referenceDate) {
    return new Moment(referenceDate.toString(), "D", referenceDate);
  }

  /** The years that have ended by the reference date, from a first one, and that date itself. */
  public static List<Moment> since(int firstYear, LocalDate referenceDate) {
    var moments = new ArrayList<Moment>();
    for (int year = firstYear; !endOf(year).day().isAfter(referenceDate); year++) {
      moments.add(endOf(year));
    }
    moments.add(at(referenceDate));
    return moments;
  }

  /** Whether this is the reference date rather than the end of a year. */
  public boolean isReferenceDate() {
    return frequency.equals("D");
  }

  public int year() {
    return day.getYear();
  }

  public LocalDate firstOfYear() {
    return LocalDate.of(year(), Month.JANUARY, 1);
  }

  /** Whether a date lies in this moment's year, up to its day. */
  public boolean inYear(LocalDate date) {
    return !date.isBefore(firstOfYear()) && !date.isAfter(day);
  }

  public boolean reached(LocalDate date) {
    return !date.isAfter(day);
  }

  /** An indicator's cell at this moment, for the Netherlands, in the unit of its headline. */
  public Observation observation(AdministrativeIndicator indicator, Breakdown at, Cell cell) {
    return observation(indicator, at, indicator.statistic().unit(), cell);
  }

  /** The same in a unit; a full year is final, a year that still runs is provisional. */
  public Observation observation(
      AdministrativeIndicator indicator, Breakdown at, String unit, Cell cell) {
    return observation(indicator, at, unit, cell, isReferenceDate() ? PROVISIONAL : Notes.FINAL);
  }

  /** The same with the status that the source gave it. */
  public Observation observation(
      AdministrativeIndicator indicator, Breakdown at, String unit, Cell cell, String status) {
    var statistic = indicator.statistic();
    var key =
        new ObservationKey(statistic.group(), frequency, "NL", statistic.code(), at, unit, period);
    return new Observation(key, cell, Notes.of(statistic, status, DEFINITION));
  }
}
