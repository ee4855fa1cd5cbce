package nl.smartindustry.report.desk;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * What a user asks: one indicator by one or two dimensions, in some years.
 *
 * @param firstYear the first year wanted, as a number
 * @param lastYear the last one
 * @param where the code to keep in some of the other dimensions, instead of their total
 * @param margins whether figures are printed with their margins
 */
public record DeskQuestion(
    String indicator,
    List<DeskDimension> by,
    int firstYear,
    int lastYear,
    Map<DeskDimension, String> where,
    boolean margins) {
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
    where = Map.copyOf(where);
    for (var dimension : by) {
      if (where.containsKey(dimension)) {
        throw Refusal.of(
            ExitCode.USAGE,
            "Option '--where': found '%s', by which the table is split (expected another"
                + " dimension)",
            dimension.word());
      }
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
      return new DeskQuestion(indicator, dimensions(by), 0, ALWAYS, Map.of(), false);
    }
    Matcher matcher = YEARS.matcher(years);
    if (!matcher.matches()) {
      throw Refusal.of(
          ExitCode.USAGE, "Option '--years': found '%s' (as 2020-2024 or 2024)", years);
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
    return new DeskQuestion(indicator, dimensions(by), first, last, Map.of(), false);
  }

  /**
   * The same question of a part.
   *
   * @param codes such as {@code size=10-49,breakdown=model_fay_herriot}; empty for the whole
   */
  public DeskQuestion where(String codes) {
    var kept = new EnumMap<DeskDimension, String>(DeskDimension.class);
    for (var one : codes.isBlank() ? new String[0] : codes.split(",")) {
      var parts = one.strip().split("=", 2);
      if (parts.length < 2 || kept.put(DeskDimension.of(parts[0]), parts[1]) != null) {
        throw Refusal.of(
            ExitCode.USAGE, "Option '--where': found '%s' (as size=10-49, each once)", codes);
      }
    }
    return new DeskQuestion(indicator, by, firstYear, lastYear, kept, margins);
  }

  /** The same question with or without margins. */
  public DeskQuestion margins(boolean printed) {
    return new DeskQuestion(indicator, by, firstYear, lastYear, where, printed);
  }

  /** The options that ask it again. */
  String options() {
    var options = "--indicator " + indicator + " --by " + String.join(",", words(by));
    options += lastYear == ALWAYS ? "" : " --years " + firstYear + "-" + lastYear;
    options += where.isEmpty() ? "" : " --where " + options(where);
    return options + (margins ? " --margins" : "");
  }

  /** {@code size=10-49,breakdown=model_fay_herriot}, in the order of the dimensions. */
  static String options(Map<DeskDimension, String> codes) {
    return Stream.of(DeskDimension.values())
        .filter(codes::containsKey)
        .map(dimension -> dimension.word() + "=" + codes.get(dimension))
        .collect(Collectors.joining(","));
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
}
