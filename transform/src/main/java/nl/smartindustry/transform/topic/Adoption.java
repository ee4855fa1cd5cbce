package nl.smartindustry.transform.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.transform.method.decomposition.AdopterGroup;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Which of the surveyed enterprises use which technology in which wave. An answer that is missing,
 * and an item that was not asked, are unknown, never no.
 *
 * @param technologies codes of list {@code technology}, in order
 * @param answers enterprise → wave → by technology 1 yes, 0 no, -1 unknown
 */
public record Adoption(
    List<String> technologies, Map<String, NavigableMap<Integer, byte[]>> answers) {
  private static final byte UNKNOWN = -1;

  /** No enterprise was asked. */
  public static final Adoption NONE = new Adoption(List.of(), Map.of());

  public Adoption {
    technologies = List.copyOf(technologies);
  }

  /**
   * Brings the answers to memory.
   *
   * @param answers gives the rows of some columns over the survey with its derived variables; these
   *     read {@code period}, {@code enterprise_id}, {@code response}
   * @param expressions technology → Spark SQL that is true where it is used
   */
  public static Adoption of(
      BiConsumer<UnaryOperator<RowExpressions>, Consumer<Row>> answers,
      TreeMap<String, String> expressions) {
    var columns = new ArrayList<Column>();
    columns.add(functions.col("enterprise_id"));
    columns.add(functions.col("period").cast("int"));
    expressions.values().forEach(one -> columns.add(functions.expr(one).cast("int")));
    var found = new HashMap<String, NavigableMap<Integer, byte[]>>();
    answers.accept(
        rows ->
            rows.where(functions.expr("coalesce(response, 'R') = 'R'"))
                .select(columns.toArray(Column[]::new)),
        row -> {
          var uses = new byte[expressions.size()];
          for (int t = 0; t < uses.length; t++) {
            uses[t] = row.isNullAt(2 + t) ? UNKNOWN : (byte) row.getInt(2 + t);
          }
          found.computeIfAbsent(row.getString(0), key -> new TreeMap<>()).put(row.getInt(1), uses);
        });
    return new Adoption(List.copyOf(expressions.keySet()), found);
  }

  /** Whether an enterprise uses a technology in a wave; empty where unknown. */
  public Optional<Boolean> uses(String enterprise, String technology, int wave) {
    var waves = answers.get(enterprise);
    var uses = waves == null ? null : waves.get(wave);
    int at = technologies.indexOf(technology);
    return uses == null || at < 0 || uses[at] == UNKNOWN
        ? Optional.empty()
        : Optional.of(uses[at] == 1);
  }

  /** The group of an enterprise in a year: by its answer in the latest wave up to that year. */
  public AdopterGroup group(String enterprise, String technology, int year) {
    var waves = answers.get(enterprise);
    if (waves != null) {
      for (int wave : waves.headMap(year, true).descendingKeySet()) {
        var used = uses(enterprise, technology, wave);
        if (used.isPresent()) {
          return used.get() ? AdopterGroup.ADOPTER : AdopterGroup.NON_ADOPTER;
        }
      }
    }
    return AdopterGroup.UNKNOWN;
  }

  /** The waves with an answer, in order. */
  public TreeSet<Integer> waves() {
    var waves = new TreeSet<Integer>();
    answers.values().forEach(one -> waves.addAll(one.keySet()));
    return waves;
  }
}
