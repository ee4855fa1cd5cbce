package nl.smartindustry.transform.topic.programme.enterprise;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A day that is described: the end of a year, published as that year, or the reference date (Dutch:
 * <i>peildatum</i>), published under its date.
 *
 * @param period SDMX {@code TIME_PERIOD}: 2024 or 2025-03-31
 * @param frequency SDMX {@code FREQ}: A or D
 */
public record Moment(String period, String frequency, LocalDate day) {
  private static final int LAST_DAY = 31;

  public static Moment endOf(int year) {
    return new Moment(Integer.toString(year), "A", LocalDate.of(year, Month.DECEMBER, LAST_DAY));
  }

  public static Moment at(LocalDate referenceDate) {
    return new Moment(referenceDate.toString(), "D", referenceDate);
  }

  /** The years that have ended by this reference date, from a first one, and that date itself. */
  public List<Moment> since(int firstYear) {
    var moments = new ArrayList<Moment>();
    for (int year = firstYear; !endOf(year).day().isAfter(day); year++) {
      moments.add(endOf(year));
    }
    moments.add(this);
    return moments;
  }

  /** The same from the year of the first of some days. */
  public List<Moment> since(Stream<LocalDate> days) {
    return since(days.min(Comparator.naturalOrder()).orElse(day).getYear());
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
    return !date.isBefore(firstOfYear()) && reached(date);
  }

  public boolean reached(LocalDate date) {
    return !date.isAfter(day);
  }
}
