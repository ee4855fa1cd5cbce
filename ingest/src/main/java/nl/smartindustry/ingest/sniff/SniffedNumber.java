package nl.smartindustry.ingest.sniff;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers with decimals, by the signs that stand in them. */
final class SniffedNumber {
  private static final int MOST_DIGITS = 18;
  private static final Pattern SCIENTIFIC = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
  private static final List<Signs> SIGNS =
      List.of(new Signs(".", ""), new Signs(",", ""), new Signs(",", "."), new Signs(".", ","));

  private SniffedNumber() {}

  /** A decimal sign, and one between groups of three digits or none. */
  private record Signs(String decimal, String thousands) {
    boolean fit(List<String> answers) {
      var whole = thousands.isEmpty() ? "\\d+" : "\\d{1,3}(\\Q%s\\E\\d{3})*".formatted(thousands);
      var number = Pattern.compile("[-+]?%s(\\Q%s\\E\\d+)?".formatted(whole, decimal));
      return answers.stream().allMatch(number.asMatchPredicate());
    }

    /** Whether it may as well stand between groups: three digits follow it wherever it stands. */
    boolean doubtful(List<String> answers) {
      var grouped = Pattern.compile("[-+]?\\d{1,3}\\Q%s\\E\\d{3}".formatted(decimal));
      return thousands.isEmpty()
          && answers.stream()
              .filter(text -> text.contains(decimal))
              .allMatch(grouped.asMatchPredicate());
    }
  }

  /** Null where they are no numbers. */
  static SniffedColumn of(List<String> answers) {
    for (var signs : SIGNS) {
      if (signs.fit(answers)) {
        return decimal(answers, signs);
      }
    }
    return answers.stream().allMatch(SCIENTIFIC.asMatchPredicate())
        ? new SniffedColumn("number", ", type: scientific", ".", Set.of(), List.of())
        : null;
  }

  /** Exact where 18 digits hold it. */
  private static SniffedColumn decimal(List<String> answers, Signs signs) {
    int scale = 0;
    int whole = 0;
    for (var text : answers) {
      int at = text.indexOf(signs.decimal);
      scale = Math.max(scale, at < 0 ? 0 : text.length() - at - 1);
      whole = Math.max(whole, at < 0 ? text.length() : at);
    }
    var shape =
        signs.thousands.isEmpty() ? "" : ", shape: {thousands: \"%s\"}".formatted(signs.thousands);
    var type = scale + whole > MOST_DIGITS ? "number" : "decimal, scale: " + scale;
    var doubts =
        signs.doubtful(answers)
            ? List.of("is '%s' a decimal sign, not one of thousands?".formatted(signs.decimal))
            : List.<String>of();
    return new SniffedColumn(type, shape, signs.decimal, Set.of(), doubts);
  }
}
