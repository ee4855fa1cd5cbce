package nl.smartindustry.ingest.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.layout.MonthName;

/**
 * A period in one of the ways in which StatLine, Eurostat, the OECD and other offices write it, as
 * SDMX does.
 *
 * @param period such as {@code 2005}, {@code 2005-S1}, {@code 2005-Q1}, {@code 2005-01}, {@code
 *     2005-W01} or {@code 2005-01-31}
 * @param frequency A, S, Q, M, W or D
 * @param status N, V or D by the stars of the classic StatLine: two, one, none; empty where the way
 *     of writing has no stars
 * @see "SDMX 2.1, Section 6: Technical Notes, 4.2 (time and time format)"
 */
record PeriodText(String period, String frequency, String status) {
  private static final Pattern STARRED = Pattern.compile("([^*]*)(\\*{0,2})");

  /** How StatLine codes periods, to which no star is added. */
  private static final List<Way> CODES =
      List.of(
          way("(YYYY)JJ00", "$1"),
          way("(YYYY)HJ0([12])", "$1-S$2"),
          way("(YYYY)KW0([1-4])", "$1-Q$2"),
          way("(YYYY)MM(0[1-9]|1[0-2])", "$1-$2"));

  private static final List<Way> WAYS = ways();

  /** What looks like a period and may be another one. */
  private static final List<Way> DOUBTFUL =
      List.of(
          way(
              "YYYYSJ\\d\\d|YYYY/'?(\\d\\d|YYYY)|YYYY-\\d\\d",
              "a year from one into the next, or two years"),
          way("YYYYG\\d\\d\\d|YYYY ?(-|tot|t/m) ?YYYY", "several years"),
          way("YYYY(W1|X0)\\d\\d|YYYY week .*", "a week that may be cut off at New Year"),
          way("YYYY[- ]?T[1-4]|T[1-4][- ]YYYY", "a third of a year, or a quarter as in French"),
          way("YYYY-?B[1-6]", "half a year, or two months"),
          way("\\p{L}{3,9}[- ]'?\\d\\d", "a month with a day, or with a year"),
          way("YYYY-\\d\\d-\\d\\d(T.*|.*/.*)", "a moment, or a range that is no calendar period"));

  /** One way to write periods, and what it stands for. */
  private record Way(Pattern pattern, String meaning) {
    /** What a text stands for; null where it is not written so. */
    String read(String text) {
      var match = pattern.matcher(text);
      return match.find() ? match.replaceFirst(meaning) : null;
    }
  }

  /** The period that a text writes; null when it writes none. */
  static PeriodText of(String text) {
    var code = first(CODES, text);
    if (code != null) {
      return of(code, "");
    }
    var starred = STARRED.matcher(text);
    var written = starred.matches() ? calendar(first(WAYS, starred.group(1))) : null;
    return written == null
        ? null
        : of(written, List.of("D", "V", "N").get(starred.group(2).length()));
  }

  /**
   * What a text must be, in words that follow "is": of one that {@link #of} gives no period for.
   */
  static String demand(String text) {
    var doubt = first(DOUBTFUL, text.replace("*", ""));
    return doubt == null
        ? "not a period like 2005MM01 or 2005-01"
        : "not one calendar period, but %s (codes.values can say which is meant)".formatted(doubt);
  }

  /** Whether stars mark it as not definitive. */
  boolean starred() {
    return status.equals("V") || status.equals("N");
  }

  private static PeriodText of(String period, String status) {
    var frequency =
        switch (period.length()) {
          case 4 -> "A";
          case 10 -> "D";
          default -> Character.isLetter(period.charAt(5)) ? period.substring(5, 6) : "M";
        };
    return new PeriodText(period, frequency, status);
  }

  private static String first(List<Way> ways, String text) {
    for (var way : ways) {
      var read = way.read(text);
      if (read != null) {
        return read;
      }
    }
    return null;
  }

  /** The same, where the year has such a day or week; a day of the year as a date. */
  private static String calendar(String period) {
    try {
      if (period != null && period.matches("\\d{4}-\\d{3}")) {
        return LocalDate.parse(period, DateTimeFormatter.ISO_ORDINAL_DATE).toString();
      } else if (period != null && period.contains("W")) {
        LocalDate.parse(period + "-1", DateTimeFormatter.ISO_WEEK_DATE);
      } else if (period != null && period.length() > 8) {
        LocalDate.parse(period);
      }
      return period;
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static List<Way> ways() {
    var ways = new ArrayList<Way>();
    ways.add(way("(YYYY)(?:-?A1)?", "$1"));
    ways.add(way("(YYYY)[- ]?[SH]([12])|(YYYY) ([12])e halfjaar", "$1$3-S$2$4"));
    ways.add(way("[SH]([12])[- ](YYYY)", "$2-S$1"));
    ways.add(way("(YYYY)(?:[- ]?Q|K)([1-4])|(YYYY) ([1-4])e kwartaal", "$1$3-Q$2$4"));
    ways.add(way("(YYYY) ([1-4])(?:st|nd|rd|th) quarter", "$1-Q$2"));
    ways.add(way("Q([1-4])[- ](YYYY)", "$2-Q$1"));
    ways.add(way("(YYYY)-?M?(0[1-9]|1[0-2])", "$1-$2"));
    ways.add(way("(YYYY)-?M([1-9])", "$1-0$2"));
    ways.add(way("(YYYY)-?W(\\d\\d)", "$1-W$2"));
    ways.add(way("(YYYY)-(\\d\\d)-(\\d\\d)|(YYYY)M(\\d\\d)D(\\d\\d)", "$1$4-$2$5-$3$6"));
    ways.add(way("(YYYY)-?D(\\d{3})", "$1-$2"));
    var range = "(?:T00:00:00)?/P";
    ways.add(way("(YYYY)-01-01" + range + "(?:1Y|12M)", "$1"));
    for (int half = 1; half <= 2; half++) {
      ways.add(way("(YYYY)-%02d-01%s6M".formatted(6 * half - 5, range), "$1-S" + half));
    }
    for (int quarter = 1; quarter <= 4; quarter++) {
      ways.add(way("(YYYY)-%02d-01%s3M".formatted(3 * quarter - 2, range), "$1-Q" + quarter));
    }
    ways.add(way("(YYYY)-(0[1-9]|1[0-2])-01" + range + "1M", "$1-$2"));
    ways.add(way("(YYYY-\\d\\d-\\d\\d)" + range + "1D", "$1"));
    for (int month = 1; month <= MonthName.ALL.size(); month++) {
      var name = "(?:" + String.join("|", MonthName.ALL.get(month - 1)) + ")";
      var meant = "-%02d".formatted(month);
      ways.add(way("(YYYY)(?: {1,2}|-)" + name, "$1" + meant));
      ways.add(way(name + "[- ](YYYY)", "$1" + meant));
    }
    return List.copyOf(ways);
  }

  private static Way way(String pattern, String meaning) {
    var whole = "\\A(?:%s)\\z".formatted(pattern.replace("YYYY", "[12]\\d{3}"));
    return new Way(Pattern.compile(whole, Pattern.CASE_INSENSITIVE), meaning);
  }
}
