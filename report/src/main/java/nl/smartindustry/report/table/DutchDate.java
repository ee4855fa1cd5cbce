package nl.smartindustry.report.table;

import java.time.LocalDate;
import java.util.List;

/** Dates as a Dutch reader writes them. */
public final class DutchDate {
  private static final List<String> MONTHS =
      List.of(
          ("januari februari maart april mei juni juli augustus september oktober november"
                  + " december")
              .split(" "));

  private DutchDate() {}

  /** {@code 11 november 2014}. */
  public static String text(LocalDate date) {
    return "%d %s %d"
        .formatted(date.getDayOfMonth(), MONTHS.get(date.getMonthValue() - 1), date.getYear());
  }

  /** An ISO date, or a period that is no date, as text; empty stays empty. */
  public static String text(String iso) {
    return iso.matches("\\d{4}-\\d{2}-\\d{2}") ? text(LocalDate.parse(iso)) : iso;
  }

  /** A period as it stands in a column: {@code 2024}, {@code 31-3-2025}. */
  public static String period(String period) {
    if (!period.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return period;
    }
    var date = LocalDate.parse(period);
    return date.getDayOfMonth() + "-" + date.getMonthValue() + "-" + date.getYear();
  }

  /** A period of so many years, named by the last of them: {@code 2020-2022}. */
  public static String period(String period, int years) {
    if (years == 1 || !period.matches("\\d{4}")) {
      return period(period);
    }
    return Integer.parseInt(period) - years + 1 + "-" + period;
  }

  /** The month of an ISO date, {@code mei 2015}. */
  public static String month(String iso) {
    if (!iso.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return iso;
    }
    var date = LocalDate.parse(iso);
    return MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
  }
}
