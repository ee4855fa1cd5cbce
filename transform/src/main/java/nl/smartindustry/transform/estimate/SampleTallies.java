package nl.smartindustry.transform.estimate;

import java.math.BigDecimal;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.weight.SampleCount;
import nl.smartindustry.transform.weight.StratumKey;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Everything the estimators need of a survey, from one pass over its microdata. Cells lie in the
 * order of their keys.
 *
 * @param cells base cells by family
 * @param sample sampled enterprises by stratum and outcome
 * @param answers per period, what respondents did with each variable
 * @param outside per period, sampled enterprises that the frame knows outside the target population
 */
public record SampleTallies(
    List<List<BaseCell>> cells,
    List<SampleCount> sample,
    Map<String, List<AnswerCounts>> answers,
    Map<String, Long> outside,
    List<Unlinked> unlinked) {
  /**
   * Sums over the respondents of one stratum and crossing of codes.
   *
   * @param codes by the family's dimensions; empty where the enterprise has no code
   * @param sums by the family's variables
   */
  record BaseCell(StratumKey key, List<String> codes, List<Sums> sums) {}

  /** A sampled enterprise that the frame does not know, or that has no weight. */
  public record Unlinked(String period, String enterprise, String reason) {}

  /**
   * The pass.
   *
   * @param linked one row per sampled enterprise and {@code period}, with the columns that linking
   *     and deriving added
   */
  public static SampleTallies collect(Dataset<Row> linked, TallyPlan plan) {
    var columns = new TallyColumns(plan);
    var selected = columns.select(linked);
    var task = TallyTask.of(plan, columns, selected);
    var rows = selected.mapPartitions(task, Encoders.row(TallyRows.SCHEMA)).collectAsList();
    return merge(rows, task);
  }

  private static SampleTallies merge(List<Row> rows, TallyTask task) {
    var cells = new ArrayList<Map<String, ExactSums[]>>();
    for (int family = 0; family < task.familyVariables.length; family++) {
      cells.add(new TreeMap<>());
    }
    var outcomes = new TreeMap<String, long[]>();
    var answers = new TreeMap<String, long[]>();
    var outside = new TreeMap<String, Long>();
    var unlinked = new TreeMap<String, Unlinked>();
    for (var row : rows) {
      var key = row.getString(1);
      switch (row.getInt(0)) {
        case TallyRows.OUTSIDE -> outside.merge(key, TallyRows.numbers(row).get(), Long::sum);
        case TallyRows.UNLINKED -> unlinked.put(key, unlinked(TallyRows.parts(key)));
        case TallyRows.OUTCOME -> add(outcomes, key, TallyRows.numbers(row));
        case TallyRows.ANSWERS -> add(answers, key, TallyRows.numbers(row));
        default -> merge(cells.get(row.getInt(0)), key, TallyRows.numbers(row));
      }
    }
    return new SampleTallies(
        scaled(cells, task),
        outcomes.entrySet().stream()
            .map(entry -> sampleCount(TallyRows.parts(entry.getKey()), entry.getValue(), task))
            .toList(),
        counted(answers),
        outside,
        List.copyOf(unlinked.values()));
  }

  private static Unlinked unlinked(List<String> parts) {
    return new Unlinked(parts.get(0), parts.get(1), parts.get(2));
  }

  private static void add(Map<String, long[]> totals, String key, LongBuffer numbers) {
    var total = totals.computeIfAbsent(key, k -> new long[numbers.remaining()]);
    for (int i = 0; i < total.length; i++) {
      total[i] = Math.addExact(total[i], numbers.get());
    }
  }

  private static void merge(Map<String, ExactSums[]> cells, String key, LongBuffer numbers) {
    var sums = new ExactSums[numbers.remaining() / ExactSums.WIDTH];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = ExactSums.readFrom(numbers);
    }
    var held = cells.putIfAbsent(key, sums);
    if (held != null) {
      for (int i = 0; i < sums.length; i++) {
        held[i].merge(sums[i]);
      }
    }
  }

  private static SampleCount sampleCount(List<String> parts, long[] numbers, TallyTask task) {
    var weight =
        task.weighted
            ? BigDecimal.valueOf(numbers[1], task.scales[TallyColumns.WEIGHT])
            : BigDecimal.ZERO;
    var key = new StratumKey(parts.get(0), parts.get(1));
    return new SampleCount(key, parts.get(2), parts.get(3), parts.get(4), numbers[0], weight);
  }

  private static List<List<BaseCell>> scaled(List<Map<String, ExactSums[]>> cells, TallyTask task) {
    var families = new ArrayList<List<BaseCell>>();
    for (int family = 0; family < cells.size(); family++) {
      var variables = task.familyVariables[family];
      families.add(
          cells.get(family).entrySet().stream()
              .map(
                  cell ->
                      baseCell(TallyRows.parts(cell.getKey()), cell.getValue(), variables, task))
              .toList());
    }
    return families;
  }

  private static BaseCell baseCell(
      List<String> parts, ExactSums[] sums, int[] variables, TallyTask task) {
    var scaled = new ArrayList<Sums>();
    for (int v = 0; v < sums.length; v++) {
      scaled.add(sums[v].isEmpty() ? Sums.NONE : sums[v].scaled(task.scalesOf(variables[v])));
    }
    var key = new StratumKey(parts.get(0), parts.get(1));
    return new BaseCell(key, parts.subList(2, parts.size()), scaled);
  }

  private static Map<String, List<AnswerCounts>> counted(Map<String, long[]> answers) {
    var counts = new TreeMap<String, List<AnswerCounts>>();
    answers.forEach(
        (period, numbers) -> {
          var list = new ArrayList<AnswerCounts>();
          for (int at = 0; at < numbers.length; at += AnswerCounts.KINDS) {
            list.add(
                new AnswerCounts(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]));
          }
          counts.put(period, list);
        });
    return counts;
  }
}
