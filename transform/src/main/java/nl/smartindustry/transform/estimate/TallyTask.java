package nl.smartindustry.transform.estimate;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The plan as plain arrays, which is what travels to the tasks: column positions by family and
 * variable.
 */
final class TallyTask implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  final int[][] familyDimensions;
  final int[][] familyVariables;
  final int[] numerators;
  final int[] denominators;
  final int[] sizes;
  final boolean[] shares;
  final String[][] items;
  final int[] scales;
  final boolean weighted;

  private TallyTask(TallyPlan plan, TallyColumns columns, int[] scales) {
    int count = plan.variables().size();
    familyDimensions =
        plan.families().stream()
            .map(family -> family.dimensions().stream().mapToInt(columns::dimension).toArray())
            .toArray(int[][]::new);
    familyVariables =
        plan.families().stream()
            .map(family -> family.variables().stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    numerators = IntStream.range(0, count).map(columns::numerator).toArray();
    denominators = IntStream.range(0, count).map(columns::denominator).toArray();
    sizes = IntStream.range(0, count).map(columns::size).toArray();
    shares = new boolean[count];
    IntStream.range(0, count).forEach(v -> shares[v] = plan.variables().get(v).isShare());
    items = plan.items().stream().map(list -> list.toArray(String[]::new)).toArray(String[][]::new);
    this.scales = scales;
    weighted = plan.design().weighted();
  }

  static TallyTask of(TallyPlan plan, TallyColumns columns, Dataset<Row> selected) {
    return new TallyTask(plan, columns, columns.scales(selected));
  }

  /** Decimals in which a variable's sums are kept. */
  ExactSums.Scales scalesOf(int variable) {
    int weight = weighted ? scales[TallyColumns.WEIGHT] : 0;
    int size = sizes[variable] < 0 ? 0 : scales[sizes[variable]];
    int y = size + scales[numerators[variable]];
    int x = size + scales[denominators[variable]];
    return new ExactSums.Scales(weight, weight + y, weight + x, shares[variable] ? x : y);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    var tally = new Tally(this);
    rows.forEachRemaining(tally::add);
    return tally.rows();
  }
}
