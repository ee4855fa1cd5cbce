package nl.smartindustry.transform.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.transform.catalogue.DigitalIntensity.Rule;

/**
 * The items of the digital intensity score, the score and its core as derived variables. The score
 * is of complete answers only: what is missing is filled in later, with all answers of a wave in
 * sight, and scored again.
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
    intensity.rules().forEach(rule -> points.merge(sum(rule.columns()), rule.waves(), this::both));
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
