package nl.smartindustry.ingest.cell;

import java.time.LocalDate;
import nl.smartindustry.ingest.layout.CellShape;

/**
 * One way to write a date: a pattern of {@code yyyy}, {@code MM} and {@code dd}, or day numbers.
 */
record DatePattern(String pattern) {
  /** Day 0 of a spreadsheet, which counts a 29 February 1900 that never was. */
  private static final LocalDate EXCEL_START = LocalDate.of(1899, 12, 30);

  private static final int EXCEL_DIGITS = 5;
  private static final int LAST_MONTH = 12;

  DatePattern {
    boolean complete = pattern.contains("yyyy") && pattern.contains("MM") && pattern.contains("dd");
    if (!complete && !pattern.equals(CellShape.EXCEL)) {
      throw new IllegalArgumentException(
          "Date pattern '%s': needs yyyy, MM and dd, or %s".formatted(pattern, CellShape.EXCEL));
    }
  }

  /** Days since 1970, or {@code Integer.MIN_VALUE} when the text is not written so. */
  int days(String text) {
    return pattern.equals(CellShape.EXCEL) ? excel(text) : written(text);
  }

  private static int excel(String text) {
    int days = text.length() == EXCEL_DIGITS ? number(text, 0, EXCEL_DIGITS) : -1;
    return days < 0 ? Integer.MIN_VALUE : (int) EXCEL_START.plusDays(days).toEpochDay();
  }

  private int written(String text) {
    if (text.length() != pattern.length() || !separatorsFit(text)) {
      return Integer.MIN_VALUE;
    }
    int year = part(text, "yyyy");
    int month = part(text, "MM");
    int day = part(text, "dd");
    if (year < 1 || month < 1 || month > LAST_MONTH || day < 1) {
      return Integer.MIN_VALUE;
    }
    if (day > java.time.YearMonth.of(year, month).lengthOfMonth()) {
      return Integer.MIN_VALUE;
    }
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  private boolean separatorsFit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char p = pattern.charAt(i);
      if (p != 'y' && p != 'M' && p != 'd' && p != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int part(String text, String letters) {
    int from = pattern.indexOf(letters);
    return number(text, from, from + letters.length());
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
