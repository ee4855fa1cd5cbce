package nl.smartindustry.samples.wages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * A period for which wages are declared, of a month or of four weeks. A year of four-week periods
 * begins on the Monday of ISO week 1, so that it may begin in December or end in January; the last
 * period takes the fifth week of a long year.
 *
 * @param number within its year, from 1
 */
record PayPeriod(int year, int number, LocalDate first, LocalDate last) {
  private static final int FOUR_WEEKS = 28;
  private static final int PERIODS = 13;
  private static final int IN_WEEK_ONE = 4;

  static List<PayPeriod> months(int year) {
    var periods = new ArrayList<PayPeriod>();
    for (int month = 1; month <= Months.A_YEAR; month++) {
      var first = LocalDate.of(year, month, 1);
      periods.add(new PayPeriod(year, month, first, first.plusMonths(1).minusDays(1)));
    }
    return periods;
  }

  static List<PayPeriod> fourWeeks(int year) {
    var periods = new ArrayList<PayPeriod>();
    var first = weekOne(year);
    for (int number = 1; number <= PERIODS; number++) {
      var next = number == PERIODS ? weekOne(year + 1) : first.plusDays(FOUR_WEEKS);
      periods.add(new PayPeriod(year, number, first, next.minusDays(1)));
      first = next;
    }
    return periods;
  }

  /** Its part in the keys of draws. */
  long key() {
    return year * 100L + number;
  }

  int days() {
    return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
  }

  /** The calendar month in which it ends: the month it is filed under. */
  int filedUnder() {
    return Months.of(last);
  }

  private static LocalDate weekOne(int year) {
    return LocalDate.of(year, 1, IN_WEEK_ONE)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
