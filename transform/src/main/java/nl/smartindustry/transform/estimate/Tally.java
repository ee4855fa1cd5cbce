package nl.smartindustry.transform.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.link.LinkedSample;
import org.apache.spark.sql.Row;

/**
 * What one task adds up: base cells, outcomes by stratum, answers by item, unlinked enterprises.
 */
final class Tally {
  private final TallyTask task;
  private final List<Map<String, ExactSums[]>> cells = new ArrayList<>();
  private final Map<String, long[]> outcomes = new TreeMap<>();
  private final Map<String, long[]> answers = new TreeMap<>();
  private final Map<String, Long> outside = new TreeMap<>();
  private final List<Row> unlinked = new ArrayList<>();

  Tally(TallyTask task) {
    this.task = task;
    for (int family = 0; family < task.familyVariables.length; family++) {
      cells.add(new HashMap<>());
    }
  }

  void add(Row row) {
    long weight = task.weighted ? number(row, TallyColumns.WEIGHT, 0) : 1;
    var link = row.getString(TallyColumns.LINK);
    if (link.equals(LinkedSample.OUTSIDE_POPULATION)) {
      outside.merge(row.getString(TallyColumns.PERIOD), 1L, Long::sum);
      return;
    }
    if (!link.equals(LinkedSample.LINKED) || weight <= 0) {
      var reason = link.equals(LinkedSample.LINKED) ? "no_weight" : link;
      unlinked.add(
          TallyRows.unlinked(
              row.getString(TallyColumns.PERIOD), row.getString(TallyColumns.ENTERPRISE), reason));
      return;
    }
    var response = row.getString(TallyColumns.RESPONSE);
    count(row, response, weight);
    if (response.equals("R")) {
      answer(row);
      for (int family = 0; family < cells.size(); family++) {
        addToCell(row, family, weight);
      }
    }
  }

  Iterator<Row> rows() {
    var rows = new ArrayList<>(unlinked);
    outside.forEach((period, count) -> rows.add(TallyRows.outside(period, count)));
    outcomes.forEach((key, values) -> rows.add(TallyRows.outcome(key, values)));
    answers.forEach((key, values) -> rows.add(TallyRows.answers(key, values)));
    for (int family = 0; family < cells.size(); family++) {
      for (var cell : cells.get(family).entrySet()) {
        rows.add(TallyRows.cell(family, cell.getKey(), cell.getValue()));
      }
    }
    return rows.iterator();
  }

  private void count(Row row, String response, long weight) {
    var key =
        TallyRows.key(
            row.getString(TallyColumns.PERIOD),
            row.getString(TallyColumns.STRATUM),
            row.getString(TallyColumns.POOL),
            response,
            row.getString(TallyColumns.STATUS));
    var counted = outcomes.computeIfAbsent(key, k -> new long[2]);
    counted[0]++;
    counted[1] = Math.addExact(counted[1], weight);
  }

  /** Counts, for each variable: valid, not asked, missing for another reason, missing silently. */
  private void answer(Row row) {
    var counted =
        answers.computeIfAbsent(
            row.getString(TallyColumns.PERIOD),
            k -> new long[task.numerators.length * AnswerCounts.KINDS]);
    for (int v = 0; v < task.numerators.length; v++) {
      counted[v * AnswerCounts.KINDS + outcome(row, v)]++;
    }
  }

  private int outcome(Row row, int variable) {
    if (isValid(row, variable)) {
      return AnswerCounts.VALID;
    }
    var reasons = row.getString(TallyColumns.REASONS);
    boolean named = false;
    for (String item : task.items[variable]) {
      if (reasons.contains(item + ":not_asked")) {
        return AnswerCounts.NOT_ASKED;
      }
      named |= reasons.contains(item + ":");
    }
    return named ? AnswerCounts.MISSING : AnswerCounts.SILENT;
  }

  private boolean isValid(Row row, int variable) {
    int size = task.sizes[variable];
    return !row.isNullAt(task.numerators[variable])
        && !row.isNullAt(task.denominators[variable])
        && (size < 0 || !row.isNullAt(size));
  }

  private void addToCell(Row row, int family, long weight) {
    var parts = new String[2 + task.familyDimensions[family].length];
    parts[0] = row.getString(TallyColumns.PERIOD);
    parts[1] = row.getString(TallyColumns.STRATUM);
    for (int d = 2; d < parts.length; d++) {
      parts[d] = row.getString(task.familyDimensions[family][d - 2]);
    }
    var variables = task.familyVariables[family];
    var sums =
        cells.get(family).computeIfAbsent(TallyRows.key(parts), k -> empty(variables.length));
    for (int v = 0; v < variables.length; v++) {
      if (isValid(row, variables[v])) {
        addTo(sums[v], row, variables[v], weight);
      }
    }
  }

  private void addTo(ExactSums sums, Row row, int variable, long weight) {
    long size = task.sizes[variable] < 0 ? 1 : number(row, task.sizes[variable], 0);
    long y = Math.multiplyExact(size, number(row, task.numerators[variable], 0));
    long x = Math.multiplyExact(size, number(row, task.denominators[variable], 1));
    sums.add(
        weight,
        Math.multiplyExact(weight, y),
        Math.multiplyExact(weight, x),
        task.shares[variable] ? x : y);
  }

  /** A value as a whole number of its smallest unit. */
  private long number(Row row, int column, long missing) {
    var value = row.get(column);
    if (value == null) {
      return missing;
    }
    if (value instanceof Boolean yes) {
      return yes ? 1 : 0;
    }
    return value instanceof BigDecimal decimal
        ? decimal.setScale(task.scales[column]).unscaledValue().longValueExact()
        : ((Number) value).longValue();
  }

  private static ExactSums[] empty(int count) {
    var sums = new ExactSums[count];
    for (int i = 0; i < count; i++) {
      sums[i] = new ExactSums();
    }
    return sums;
  }
}
