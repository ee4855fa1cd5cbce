package nl.smartindustry.transform.catalogue;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

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
  public Dataset<Row> derive(String table, Dataset<Row> rows) {
    var derived = rows;
    for (var variable : of(table)) {
      derived = derived.withColumn(variable.name(), expr(variable.expression()));
    }
    return derived;
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
   * Which score an expression is: the points, whose definition has versions, or the core, which
   * bridges them; empty for neither. Within a larger expression a score is refused by name: it is
   * filled in after all expressions have been computed.
   *
   * @param what the definition it stands in, for the sentence of a refusal
   */
  public Optional<String> score(String what, String table, String expression) {
    if (!table.equals(intensity.table())) {
      return Optional.empty();
    }
    var used =
        Expressions.columns(what, expression).stream()
            .filter(List.of(DigitalIntensity.POINTS, DigitalIntensity.CORE)::contains)
            .findFirst();
    if (used.isPresent() && !expression.equals(used.get())) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "%s: score '%s' within '%s' (alone, with a band for a share)",
          what,
          used.get(),
          expression);
    }
    return used;
  }
}
