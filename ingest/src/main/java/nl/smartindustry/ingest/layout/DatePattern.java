package nl.smartindustry.ingest.layout;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One way to write a date: a year, a month and a day with signs between them, or day numbers.
 * {@code MM} and {@code dd} have two digits, {@code M} and {@code d} one or two, {@code MMM} is a
 * {@link MonthName}; a year of two digits needs the first year that it can mean: {@code dd-MM-yy
 * from 1950}.
 */
public final class DatePattern {
  /** The spreadsheet's way to write a date, as a day number. */
  private static final String EXCEL = "excel";

  /** Day 0 of a spreadsheet, which counts a 29 February 1900 that never was. */
  private static final LocalDate EXCEL_START = LocalDate.of(1899, 12, 30);

  private static final Pattern PART =
      Pattern.compile("(?<letters>yyyy|yy|MMM|MM?|dd?)|(?<sign>[^A-Za-z0-9])");
  private static final String NAME = "MMM";
  private static final Pattern FROM = Pattern.compile("(.*) from (\\d{4})");
  private static final int EXCEL_DIGITS = 5;
  private static final int LAST_MONTH = 12;
  private static final int CENTURY = 100;
  private static final int TWO = 2;

  private final String pattern;
  private final List<String> parts;
  private final int from;

  /**
   * @throws IllegalArgumentException when it is not one year, month and day that can be told apart
   */
  public DatePattern(String pattern) {
    this.pattern = pattern;
    var since = FROM.matcher(pattern);
    boolean pivoted = since.matches();
    this.from = pivoted ? Integer.parseInt(since.group(2)) : 0;
    this.parts = pattern.equals(EXCEL) ? List.of() : parts(pivoted ? since.group(1) : pattern);
    if (pivoted != parts.contains("yy")) {
      throw new IllegalArgumentException(
          "Date pattern '%s': a year of two digits, and only that, needs the first year it can mean"
                  .formatted(pattern)
              + " (as dd-MM-yy from 1950)");
    }
  }

  /** As the layout writes it. */
  @Override
  public String toString() {
    return pattern;
  }

  /** Days since 1970, or {@code Integer.MIN_VALUE} when the text is not written so. */
  public int days(String text) {
    return parts.isEmpty() ? excel(text) : written(text);
  }

  private static List<String> parts(String pattern) {
    var parts = new ArrayList<String>();
    var part = PART.matcher(pattern);
    int at = 0;
    for (; part.lookingAt(); part.region(at, pattern.length())) {
      boolean open = at > 0 && parts.get(parts.size() - 1).matches("[Md]");
      if (open && part.group("sign") == null) {
        break;
      }
      parts.add(part.group());
      at = part.end();
    }
    var letters = parts.stream().filter(one -> one.matches("\\w+")).map(one -> one.charAt(0));
    if (at < pattern.length() || !letters.sorted().toList().equals(List.of('M', 'd', 'y'))) {
      throw new IllegalArgumentException(
          "Date pattern '%s': needs yyyy, MM, M or MMM, and dd or d, a sign after M and d, or is %s"
              .formatted(pattern, EXCEL));
    }
    return List.copyOf(parts);
  }

  private static int excel(String text) {
    int days = text.length() == EXCEL_DIGITS ? number(text, 0, EXCEL_DIGITS) : -1;
    return days < 0 ? Integer.MIN_VALUE : (int) EXCEL_START.plusDays(days).toEpochDay();
  }

  private int written(String text) {
    int at = 0;
    int year = -1;
    int month = -1;
    int day = -1;
    for (var part : parts) {
      int end = at + width(part, text, at);
      char kind = part.charAt(0);
      if (end > text.length()) {
        return Integer.MIN_VALUE;
      } else if (kind == 'y') {
        year = year(number(text, at, end), end - at);
      } else if (kind == 'M') {
        month =
            part.equals(NAME) ? MonthName.month(text.substring(at, end)) : number(text, at, end);
      } else if (kind == 'd') {
        day = number(text, at, end);
      } else if (kind != text.charAt(at)) {
        return Integer.MIN_VALUE;
      }
      at = end;
    }
    return at == text.length() ? days(year, month, day) : Integer.MIN_VALUE;
  }

  /** A part of one letter is as wide as its digits, two at most; a name as its letters. */
  private static int width(String part, String text, int at) {
    if (part.equals(NAME)) {
      int end = at;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      return end - at;
    }
    boolean open = part.equals("M") || part.equals("d");
    boolean wide = open && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    return wide ? TWO : part.length();
  }

  private int year(int digits, int width) {
    return width > TWO || digits < 0 ? digits : from + Math.floorMod(digits - from, CENTURY);
  }

  private static int days(int year, int month, int day) {
    if (year < 1 || month < 1 || month > LAST_MONTH || day < 1) {
      return Integer.MIN_VALUE;
    }
    return day > YearMonth.of(year, month).lengthOfMonth()
        ? Integer.MIN_VALUE
        : (int) LocalDate.of(year, month, day).toEpochDay();
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
