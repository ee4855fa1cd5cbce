package nl.smartindustry.report.desk;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * What a user asks: one indicator by one or two dimensions, in some years.
 *
 * @param firstYear the first year wanted, as a number
 * @param lastYear the last one
 */
public record DeskQuestion(String indicator, List<DeskDimension> by, int firstYear, int lastYear) {
  private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");
  private static final Pattern DATED = Pattern.compile("\\d{4}.*");
  private static final int MOST = 2;
  private static final int ALWAYS = 9999;

  public DeskQuestion {
    by = List.copyOf(by);
    if (by.isEmpty() || by.size() > MOST || new HashSet<>(by).size() < by.size()) {
      throw Refusal.of(
          ExitCode.USAGE, "Option '--by': found %s (one or two different dimensions)", words(by));
    }
    if (firstYear > lastYear) {
      throw Refusal.of(
          ExitCode.USAGE, "Option '--years': found %d-%d (earliest first)", firstYear, lastYear);
    }
  }

  /**
   * A question about some years.
   *
   * @param years such as {@code 2020-2024} or {@code 2024}; null for all
   */
  public static DeskQuestion of(String indicator, String by, String years) {
    if (years == null) {
      return new DeskQuestion(indicator, dimensions(by), 0, ALWAYS);
    }
    Matcher matcher = YEARS.matcher(years);
    if (!matcher.matches()) {
      throw Refusal.of(
          ExitCode.USAGE, "Option '--years': found '%s' (as 2020-2024 or 2024)", years);
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
    return new DeskQuestion(indicator, dimensions(by), first, last);
  }

  /** Whether a {@code TIME_PERIOD} begins in a year that is asked for. */
  boolean covers(String period) {
    if (!isDated(period)) {
      return false;
    }
    int year = Integer.parseInt(period.substring(0, 4));
    return year >= firstYear && year <= lastYear;
  }

  /** A gap in a release without any year is of no period. */
  static boolean isDated(String period) {
    return DATED.matcher(period).matches();
  }

  /** The years that are asked for, in words. */
  String years() {
    return lastYear == ALWAYS ? "any year" : firstYear + "-" + lastYear;
  }

  private static List<DeskDimension> dimensions(String by) {
    return Stream.of(by.split(",")).map(String::strip).map(DeskDimension::of).toList();
  }

  private static List<String> words(List<DeskDimension> by) {
    return by.stream().map(DeskDimension::word).toList();
  }

  /** How an answer is written: for people, for spreadsheets, for programs. */
  public enum DeskFormat {
    TEXT,
    CSV,
    JSON
  }
}
