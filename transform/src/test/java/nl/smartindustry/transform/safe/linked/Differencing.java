package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * An attacker who knows the observations of a release and nothing else, and takes every published
 * number from every other: wholes and parts of each division, counts behind shares, up to a year
 * and in it, creation and destruction, ranges of a score, answers to a question, changes. An
 * equation is believed where it holds in every place in which all of it is published.
 */
final class Differencing {
  private static final double NEAR = 1e-6;
  private static final int MANY = 20;
  private static final List<String> AMOUNTS = List.of("NR", "NR_THS", "EUR_MIO", "HRS_MIO", "FTE");
  private static final List<String> SHARES = List.of("PC_ENT", "PTS_0_12", "IX_0_100");
  private static final List<List<String>> ACTIVITIES =
      List.of(
          List.of(
              "C", "10-12", "13-15", "16-18", "19-21", "22-23", "24-25", "26-27", "28", "29-30",
              "31-33"),
          List.of("C", "HIGH", "MEDHIGH", "MEDLOW", "LOW"));
  private static final List<List<String>> SIZES =
      List.of(
          List.of("_T", "10-49", "50-249", "250+"),
          List.of("_T", "2-9", "10-49", "50-249", "250+"),
          List.of("_T", "0-9", "10-49", "50-249", "250+"),
          List.of("_T", "10-249", "250+"),
          List.of("10-249", "10-49", "50-249"));
  private static final List<List<String>> REGIONS =
      List.of(
          List.of("NL", "NL1", "NL2", "NL3", "NL4"),
          List.of("NL1", "NL11", "NL12", "NL13"),
          List.of("NL2", "NL21", "NL22", "NL23"),
          List.of("NL3", "NL31", "NL32", "NL33", "NL34"),
          List.of("NL4", "NL41", "NL42"));

  private final Map<String, Double> known = new HashMap<>();
  private final Map<String, List<Equation>> byKind = new TreeMap<>();
  private final Map<List<String>, Row> rows = new LinkedHashMap<>();
  private final TreeSet<String> derived = new TreeSet<>();
  private final TreeSet<String> inFives = new TreeSet<>();

  /** The first term is the sum of the others, each times its factor. */
  private record Equation(List<String> terms, List<Double> factors) {}

  /** A published row, by the names of its columns. */
  record Row(Map<String, String> columns) {
    String of(String column) {
      return Objects.requireNonNullElse(columns.get(column), "");
    }

    List<String> key() {
      return List.of(
          of("INDICATOR"),
          of("UNIT_MEASURE"),
          of("BREAKDOWN"),
          of("TECH"),
          of("TIME_PERIOD"),
          of("ACTIVITY"),
          of("SIZE"),
          of("REGION"));
    }

    boolean withheld() {
      return !of("CONF_STATUS").equals("F");
    }
  }

  private Differencing(Collection<Row> all) {
    all.stream()
        .filter(row -> row.of("REF_AREA").equals("NL"))
        .forEach(row -> rows.put(row.key(), row));
    rows.values().forEach(this::learn);
    rows.values().stream().map(row -> row.of("INDICATOR")).distinct().forEach(this::rounded);
    rows.keySet().forEach(this::equations);
    byKind.values().removeIf(equations -> !equations.stream().allMatch(this::holds));
    while (solve()) {}
  }

  /** The withheld figures, and the numbers of respondents of one or two, that come back. */
  static List<String> of(Collection<Row> published) {
    var attack = new Differencing(published);
    var found = new ArrayList<String>();
    for (var row : attack.rows.values()) {
      for (var what : List.of("value", "count", "N_RESP")) {
        var name = what + row.key();
        boolean few = !what.equals("N_RESP") || attack.known.getOrDefault(name, 9.0) < 2.5;
        if (row.withheld() && few && attack.derived.contains(name)) {
          found.add(name + " = " + attack.known.get(name));
        }
      }
    }
    return found;
  }

  private void rounded(String indicator) {
    var values =
        rows.values().stream()
            .filter(row -> row.of("INDICATOR").equals(indicator))
            .filter(row -> !row.of("OBS_VALUE").isEmpty())
            .map(row -> Double.valueOf(row.of("OBS_VALUE")))
            .toList();
    if (values.size() > MANY && values.stream().allMatch(value -> value % 5 == 0)) {
      inFives.add(indicator);
    }
  }

  private void learn(Row row) {
    for (var column : List.of("N_RESP", "N_POP")) {
      if (!row.of(column).isEmpty()) {
        known.put(column + row.key(), Double.valueOf(row.of(column)));
      }
    }
    if (!row.of("OBS_VALUE").isEmpty()) {
      known.put("value" + row.key(), Double.valueOf(row.of("OBS_VALUE")));
    }
  }

  private void equations(List<String> key) {
    along(key, 5, ACTIVITIES);
    along(key, 6, SIZES);
    along(key, 7, REGIONS);
    var indicator = key.get(0);
    var split = key.get(2);
    if (split.startsWith("change_from_")) {
      var now = with(with(key, 1, "PC_ENT"), 2, "_T");
      var then = with(now, 4, split.substring("change_from_".length()));
      add("change", "value", List.of(now, key, then), 1, 1);
    }
    if (indicator.equals("SI_DI_BASIC") && key.get(1).equals("PC_ENT")) {
      var ranges = List.of(key, of(key, "SI_DI_LO"), of(key, "SI_DI_HI"), of(key, "SI_DI_VHI"));
      add("ranges", "value", ranges, 1, 1, 1);
      add("all", "value", List.of(List.of("100"), key, of(key, "SI_DI_VLO")), 1, 1);
    }
    if (indicator.equals("SI_AW_BARRIER") && split.equals("barrier_cost")) {
      var answers = new ArrayList<List<String>>(List.of(List.of("100")));
      for (var one : List.of("cost", "data", "legacy_ict", "no_use", "security", "skills")) {
        answers.add(with(key, 2, "barrier_" + one));
      }
      add("answers", "value", answers, 1, 1, 1, 1, 1, 1);
    }
    if (indicator.equals("SI_EM_NET")) {
      add("net", "value", List.of(of(key, "SI_EM_JC"), key, of(key, "SI_EM_JD")), 1, 1);
    }
    if (split.contains("span_cumulative")) {
      rows.keySet().stream()
          .filter(other -> with(other, 4, "").equals(with(key, 4, "")))
          .map(other -> other.get(4))
          .filter(period -> period.compareTo(key.get(4)) < 0)
          .max(String::compareTo)
          .ifPresent(
              before -> {
                var inYear = with(key, 2, split.replace("cumulative", "in_year"));
                add("booked", "value", List.of(key, with(key, 4, before), inYear), 1, 1);
              });
    }
  }

  private void along(List<String> key, int at, List<List<String>> divisions) {
    for (var codes : divisions) {
      var of = codes.stream().map(code -> with(key, at, code)).filter(rows::containsKey).toList();
      if (codes.get(0).equals(key.get(at)) && of.size() > 2) {
        var ones = new double[of.size() - 1];
        Arrays.fill(ones, 1);
        for (var what : addable(key)) {
          add(codes + " " + key.subList(0, 3), what, of, ones);
        }
      }
    }
  }

  /** Amounts add up, and counts behind shares and means; numbers in fives say too little. */
  private List<String> addable(List<String> key) {
    var numbers = new ArrayList<>(List.of("N_RESP", "N_POP"));
    if (AMOUNTS.contains(key.get(1)) && !inFives.contains(key.get(0))) {
      numbers.add("value");
    } else if (SHARES.contains(key.get(1))) {
      numbers.add("count");
    }
    return numbers;
  }

  private void add(String kind, String what, List<List<String>> keys, double... factors) {
    var terms = keys.stream().map(key -> what + key).toList();
    var of = Arrays.stream(factors).boxed().toList();
    var equation = new Equation(terms, of);
    byKind.computeIfAbsent(kind + what, k -> new ArrayList<>()).add(equation);
  }

  private static List<String> of(List<String> key, String indicator) {
    return with(key, 0, indicator);
  }

  private static List<String> with(List<String> key, int at, String code) {
    var other = new ArrayList<>(key);
    other.set(at, code);
    return other;
  }

  /** A number, or that of a term that is no row: 100%. */
  private Double value(String term) {
    if (term.endsWith("[100]")) {
      return 100.0;
    }
    if (term.startsWith("count")) {
      var value = known.get("value" + term.substring("count".length()));
      var population = known.get("N_POP" + term.substring("count".length()));
      return known.containsKey(term) || value == null || population == null
          ? known.get(term)
          : Double.valueOf(value * population);
    }
    return known.get(term);
  }

  private boolean holds(Equation equation) {
    var values = equation.terms.stream().map(this::value).toList();
    if (values.contains(null)) {
      return true;
    }
    double sum = 0;
    for (int i = 1; i < values.size(); i++) {
      sum += equation.factors.get(i - 1) * values.get(i);
    }
    boolean rounded = !equation.terms.get(0).startsWith("value");
    double room = rounded ? 0.02 * Math.abs(sum) + values.size() : NEAR * Math.abs(sum) + NEAR;
    return Math.abs(sum - values.get(0)) <= room;
  }

  private boolean solve() {
    int before = derived.size();
    for (var equation : byKind.values().stream().flatMap(List::stream).toList()) {
      var unknown = equation.terms.stream().filter(term -> value(term) == null).toList();
      if (unknown.size() == 1) {
        derive(equation, unknown.get(0));
      }
    }
    for (var key : rows.keySet()) {
      var count = known.get("count" + key);
      var population = value("N_POP" + key);
      if (count != null && population != null && value("value" + key) == null) {
        known.put("value" + key, count / population);
        derived.add("value" + key);
      }
    }
    return derived.size() > before;
  }

  private void derive(Equation equation, String unknown) {
    Function<Integer, Double> factor = i -> i == 0 ? -1.0 : equation.factors.get(i - 1);
    double rest = 0;
    double own = 0;
    for (int i = 0; i < equation.terms.size(); i++) {
      var term = equation.terms.get(i);
      if (term.equals(unknown)) {
        own += factor.apply(i);
      } else {
        rest += factor.apply(i) * value(term);
      }
    }
    known.put(unknown, -rest / own);
    derived.add(unknown);
  }
}
