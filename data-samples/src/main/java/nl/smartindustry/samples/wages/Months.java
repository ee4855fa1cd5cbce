package nl.smartindustry.samples.wages;

import java.time.LocalDate;

/** Calendar months as one number: twelve times the year plus the month, January being 0. */
final class Months {
  static final int A_YEAR = 12;

  private Months() {}

  static int of(LocalDate day) {
    return day.getYear() * A_YEAR + day.getMonthValue() - 1;
  }

  static LocalDate first(int month) {
    return LocalDate.of(month / A_YEAR, month % A_YEAR + 1, 1);
  }
}
