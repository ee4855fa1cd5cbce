package nl.smartindustry.transform.catalogue;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.DigitalIntensity.Rule;
import org.apache.spark.sql.Column;

/** All derived variables, in the order in which they may use each other. */
public record DerivedVariables(List<DerivedVariable> variables, DigitalIntensity intensity) {
  /** Loads {@code derived.yaml} and {@code dii.yaml}. */
  public static DerivedVariables load(Definitions definitions, Map<String, String> periodColumns) {
    var intensity = DigitalIntensity.load(definitions);
    var variables = new ArrayList<>(definitions.readList("derived.yaml", DerivedVariable.class));
    var wave = periodColumns.getOrDefault(intensity.table(), "wave");
    variables.addAll(new IntensityVariables(intensity, wave).all());
    return new DerivedVariables(List.copyOf(variables), intensity);
  }

  /** The variables of a survey. */
  public List<DerivedVariable> of(String table) {
    return variables.stream().filter(variable -> variable.table().equals(table)).toList();
  }

  /**
   * Adds the derived variables of a survey.
   *
   * @param rows one row per enterprise; reads the columns the expressions name
   * @return the same rows with a column per variable; null where an expression is
   */
  public RowExpressions derive(String table, RowExpressions rows) {
    var derived = rows;
    var together = new LinkedHashMap<String, Column>();
    for (var variable : of(table)) {
      var read = Expressions.columns(variable.name(), variable.expression());
      if (together.containsKey(variable.name()) || read.stream().anyMatch(together::containsKey)) {
        derived = derived.with(together);
        together.clear();
      }
      together.put(variable.name(), expr(variable.expression()));
    }
    return derived.with(together);
  }

  /** Checks every expression against the survey's columns; gives the columns with the new ones. */
  public List<String> check(String table, List<String> columns) {
    var known = new ArrayList<>(columns);
    for (var variable : of(table)) {
      var what = "Derived variable '%s'".formatted(variable.name());
      Expressions.require(what, variable.expression(), known);
      known.add(variable.name());
    }
    return known;
  }

  /** The survey's own items behind an expression, derived variables traced back to answers. */
  public List<String> items(String table, String expression) {
    var derived = new TreeMap<String, String>();
    of(table).forEach(variable -> derived.put(variable.name(), variable.expression()));
    var items = new TreeSet<String>();
    for (String column : Expressions.columns(table, expression)) {
      if (derived.containsKey(column)) {
        items.addAll(items(table, derived.get(column)));
      } else {
        items.add(column);
      }
    }
    return List.copyOf(items);
  }

  /**
   * Refuses, by name, a score within a larger expression: it is filled in after all expressions
   * have been computed.
   *
   * @param what the definition it stands in, for the sentence of a refusal
   */
  void checkScore(String what, String table, String expression) {
    var used =
        Expressions.columns(what, expression).stream()
            .filter(DigitalIntensity.SCORES::contains)
            .findFirst();
    if (table.equals(intensity.table()) && used.isPresent() && !expression.equals(used.get())) {
      throw Refusal.definitions(
          "%s: score '%s' within '%s' (alone, with a band for a share)",
          what, used.get(), expression);
    }
  }

  /**
   * The items of the digital intensity score, the score and its core as derived variables. The
   * score is of complete answers only: what is missing is filled in later, with all answers of a
   * wave in sight, and scored again.
   *
   * @param wave the column of the wave
   */
  record IntensityVariables(DigitalIntensity intensity, String wave) {
    private static final String UNKNOWN = "cast(null as int)";

    /** Items in the order of their names, then points and core. */
    List<DerivedVariable> all() {
      var variables = new ArrayList<DerivedVariable>();
      expressions()
          .forEach((column, byWave) -> variables.add(variable(column, cases(byWave, UNKNOWN))));
      var points = new LinkedHashMap<String, List<Integer>>();
      intensity
          .rules()
          .forEach(rule -> points.merge(sum(rule.columns()), rule.waves(), this::both));
      variables.add(variable(DigitalIntensity.POINTS, cases(points, UNKNOWN)));
      var core = intensity.coreColumns();
      var share = core.isEmpty() ? "cast(null as double)" : sum(core) + " / " + core.size();
      variables.add(variable(DigitalIntensity.CORE, share));
      return variables;
    }

    /** Item column → expression → the waves it holds for. */
    private Map<String, Map<String, List<Integer>>> expressions() {
      var expressions = new TreeMap<String, Map<String, List<Integer>>>();
      for (Rule rule : intensity.rules()) {
        for (var item : rule.items()) {
          expressions
              .computeIfAbsent(item.column(), column -> new LinkedHashMap<>())
              .merge(item.expression(), rule.waves(), this::both);
        }
      }
      return expressions;
    }

    private List<Integer> both(List<Integer> some, List<Integer> others) {
      var all = new ArrayList<>(some);
      all.addAll(others);
      return all;
    }

    private String cases(Map<String, List<Integer>> byWave, String otherwise) {
      var cases =
          byWave.entrySet().stream()
              .map(entry -> "when %s in (%s) then %s".formatted(wave, waves(entry), entry.getKey()))
              .collect(Collectors.joining(" "));
      return cases.isEmpty() ? otherwise : "case " + cases + " end";
    }

    private static String waves(Map.Entry<String, List<Integer>> entry) {
      return entry.getValue().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String sum(List<String> columns) {
      return columns.stream()
          .map("cast(%s as int)"::formatted)
          .collect(Collectors.joining(" + ", "(", ")"));
    }

    private DerivedVariable variable(String name, String expression) {
      return new DerivedVariable(name, intensity.table(), expression);
    }
  }

  /**
   * A named expression over a survey's answers, for indicators to use.
   *
   * @param table the survey it is computed on
   * @param expression Spark SQL over the survey, its modules and variables derived before
   */
  public record DerivedVariable(String name, String table, String expression) {
    public DerivedVariable {
      if (name == null || table == null || expression == null) {
        throw Refusal.definitions("Derived variable '%s': needs name, table, expression", name);
      }
    }
  }
}
