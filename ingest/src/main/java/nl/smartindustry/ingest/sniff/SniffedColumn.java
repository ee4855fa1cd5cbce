package nl.smartindustry.ingest.sniff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.layout.DatePattern;

/**
 * What a column seems to hold, by all texts of the sample.
 *
 * @param type of the contract's field, with its scale
 * @param keys of the layout's column besides its names, as YAML
 * @param decimal the decimal sign, or empty
 * @param missing texts that stand for no answer
 * @param doubts what the texts cannot tell
 */
record SniffedColumn(
    String type, String keys, String decimal, Set<String> missing, List<String> doubts) {
  private static final Set<String> MISSING =
      Set.of(
          ".",
          "..",
          "-",
          "--",
          "?",
          "na",
          "n/a",
          "nan",
          "null",
          "none",
          "x",
          "#n/a",
          "nb",
          "n.b.",
          "onbekend",
          "geheim",
          "unknown");
  private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,18}");
  private static final Pattern ZERO_FIRST = Pattern.compile("0\\d+");
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?:19|20)\\d{2}(?:JJ00|KW0[1-4]|MM[01]\\d|HJ0[12]|-?Q[1-4]|-?S[12]|M[01]\\d|-[01]\\d)");
  private static final List<String> DATES =
      List.of(
          "yyyy-MM-dd",
          "dd-MM-yyyy",
          "d-M-yyyy",
          "yyyyMMdd",
          "dd/MM/yyyy",
          "MM/dd/yyyy",
          "d/M/yyyy",
          "M/d/yyyy",
          "yyyy/MM/dd",
          "dd.MM.yyyy",
          "d.M.yyyy",
          "dd-MM-yy from 1950",
          "d/M/yy from 1950",
          "M/d/yy from 1950");
  private static final List<List<String>> BOOLEANS =
      List.of(
          List.of("j", "n"),
          List.of("ja", "nee"),
          List.of("y", "n"),
          List.of("yes", "no"),
          List.of("true", "false"),
          List.of("waar", "onwaar"),
          List.of("t", "f"));
  private static final int SHORTEST_KEY = 8;

  /** Whether a text may stand for no answer. */
  static boolean isMissing(String text) {
    return MISSING.contains(text.toLowerCase(Locale.ROOT));
  }

  static SniffedColumn of(List<String> all) {
    var values = all.stream().filter(text -> !text.isEmpty()).toList();
    var missing = new TreeSet<String>();
    values.stream().filter(SniffedColumn::isMissing).forEach(missing::add);
    var answers = values.stream().filter(text -> !missing.contains(text)).distinct().toList();
    if (answers.isEmpty()) {
      return text(Set.of(), List.of("no value in the sample"));
    }
    var typed = typed(answers);
    if (typed == null) {
      return text(Set.of(), List.of());
    }
    return new SniffedColumn(typed.type, typed.keys, typed.decimal, missing, typed.doubts);
  }

  /** Whether it holds numbers. */
  boolean measures() {
    return type.startsWith("integer") || !exact();
  }

  /** Whether it can tell records apart. */
  boolean identifies() {
    return exact() && !type.equals("boolean") && missing.isEmpty();
  }

  private boolean exact() {
    return !type.startsWith("decimal") && !type.startsWith("number");
  }

  /**
   * The keys in a layout.
   *
   * @param usual decimal sign of the layout
   */
  String layout(String usual) {
    if (decimal.isEmpty() || decimal.equals(usual)) {
      return keys;
    }
    var own = "shape: {decimal: \"%s\"".formatted(decimal);
    return keys.contains("shape: {")
        ? keys.replace("shape: {", own + ", ")
        : keys + ", " + own + "}";
  }

  private static SniffedColumn typed(List<String> answers) {
    for (var pair : BOOLEANS) {
      var found =
          answers.stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
      if (found.equals(Set.copyOf(pair))) {
        return booleans(answers, pair);
      }
    }
    if (all(answers, WHOLE)) {
      return whole(answers);
    }
    if (all(answers, PERIOD)) {
      return new SniffedColumn("text", ", type: period", "", Set.of(), List.of());
    }
    var dates = DATES.stream().filter(pattern -> all(answers, date(pattern))).toList();
    return dates.isEmpty() ? SniffedNumber.of(answers) : date(dates);
  }

  private static SniffedColumn text(Set<String> missing, List<String> doubts) {
    return new SniffedColumn("text", "", "", missing, doubts);
  }

  private static SniffedColumn booleans(List<String> answers, List<String> pair) {
    var codes =
        answers.stream()
            .sorted()
            .map(
                text ->
                    "\"%s\": %s".formatted(text, text.toLowerCase(Locale.ROOT).equals(pair.get(0))))
            .collect(Collectors.joining(", "));
    return new SniffedColumn(
        "boolean", ", codes: {booleans: {" + codes + "}}", "", Set.of(), List.of());
  }

  private static SniffedColumn whole(List<String> answers) {
    int length = answers.get(0).length();
    boolean even = answers.stream().allMatch(text -> text.length() == length);
    if (answers.stream().anyMatch(text -> ZERO_FIRST.matcher(text).matches())) {
      return even && length >= SHORTEST_KEY
          ? new SniffedColumn(
              "text",
              ", shape: {length: %d}".formatted(length),
              "",
              Set.of(),
              List.of("a register number? then say what it identifies (kvk, rsin, …)"))
          : text(Set.of(), List.of("codes with leading zeros"));
    }
    var dates = all(answers, date("yyyyMMdd"));
    if (dates) {
      return date(List.of("yyyyMMdd"));
    }
    var doubts = new ArrayList<String>();
    if (Set.of("0", "1").containsAll(answers)) {
      doubts.add("yes and no? then its type is boolean");
    }
    if (even && length >= SHORTEST_KEY) {
      doubts.add("a register number? then text, with shape.length and what it identifies");
    }
    return new SniffedColumn("integer", "", "", Set.of(), doubts);
  }

  private static SniffedColumn date(List<String> patterns) {
    var doubts = new ArrayList<String>();
    if (patterns.get(0).contains("from")) {
      doubts.add("from which year on?");
    }
    if (patterns.size() > 1) {
      doubts.add(
          "may also be written " + String.join(" or ", patterns.subList(1, patterns.size())));
    }
    return new SniffedColumn(
        "date", ", shape: {date: %s}".formatted(patterns.get(0)), "", Set.of(), doubts);
  }

  private static boolean all(List<String> answers, Pattern pattern) {
    return answers.stream().allMatch(pattern.asMatchPredicate());
  }

  private static boolean all(List<String> answers, Predicate<String> written) {
    return answers.stream().allMatch(written);
  }

  private static Predicate<String> date(String pattern) {
    var written = new DatePattern(pattern);
    return text -> written.days(text) != Integer.MIN_VALUE;
  }
}
