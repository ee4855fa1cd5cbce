package nl.smartindustry.transform.population;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The enterprises of the yearly frame with their stratum and dimensions.
 *
 * @param design the survey whose population it is
 * @param codes dimensions as columns
 */
public record TargetPopulation(SurveyDesign design, DimensionCodes codes) {
  /** The stratum's column, so called because a sample brings a stratum of its own. */
  public static final String STRATUM = "design_stratum";

  /** The column of the group of alike strata. */
  public static final String POOL = "design_pool";

  /** Whether the enterprise is in the target population and in a stratum. */
  public static final String MEMBER = "in_population";

  private static final String PERIOD = "period";
  private static final String ENTERPRISE = "enterprise_id";
  private static final String SAMPLED = "sampled";

  /** The column of a dimension's code. */
  public static String dimensionColumn(String dimension) {
    return "dimension_" + dimension;
  }

  /**
   * Places enterprises.
   *
   * @param rows one row per enterprise and period; reads the columns that the definitions name
   * @param keep columns to keep
   * @param dimensions dimensions to add, as {@code dimension_<name>}
   * @return {@code keep} plus stratum, pool, membership and dimensions; no row is lost
   */
  public Dataset<Row> place(Dataset<Row> rows, List<String> keep, List<String> dimensions) {
    var columns = new ArrayList<Column>(keep.stream().map(name -> col(name)).toList());
    var stratum = codes.crossing(design.strata().by());
    var member = coalesce(expr(design.population()), lit(false)).and(stratum.isNotNull());
    columns.add(stratum.as(STRATUM));
    columns.add(coalesce(codes.crossing(design.strata().pool()), lit("")).as(POOL));
    columns.add(member.as(MEMBER));
    dimensions.forEach(name -> columns.add(codes.column(name).as(dimensionColumn(name))));
    return rows.select(columns.toArray(Column[]::new));
  }

  /**
   * Counts the population and finds the sampled enterprises in it, in one pass over the frames. The
   * register stays in Spark: what arrives is a row per stratum and year, and one per sampled
   * enterprise.
   *
   * @param frame one row per enterprise and {@code period}
   * @param sample one row per sampled enterprise and {@code period}
   */
  public FrameReading read(Dataset<Row> frame, Dataset<Row> sample, List<String> dimensions) {
    var key = new String[] {PERIOD, ENTERPRISE};
    var sampledKeys = sample.select(PERIOD, ENTERPRISE).withColumn(SAMPLED, lit(true));
    var placed =
        place(
                frame.join(broadcast(sampledKeys), key, "left"),
                List.of(PERIOD, ENTERPRISE, SAMPLED),
                dimensions)
            .where(col(MEMBER).or(col(SAMPLED)));
    var rows = placed.groupBy(grouping(dimensions)).count().collectAsList();
    return reading(rows, dimensions.size());
  }

  /** A sampled enterprise is a group of its own; the others are told by stratum only. */
  private static Column[] grouping(List<String> dimensions) {
    var columns = new ArrayList<Column>();
    columns.add(col(PERIOD));
    columns.add(when(col(SAMPLED), col(ENTERPRISE)).as(ENTERPRISE));
    columns.add(col(STRATUM));
    columns.add(col(MEMBER));
    columns.add(when(col(SAMPLED), col(POOL)).as(POOL));
    for (var dimension : dimensions) {
      var column = dimensionColumn(dimension);
      columns.add(when(col(SAMPLED), col(column)).as(column));
    }
    return columns.toArray(Column[]::new);
  }

  private static FrameReading reading(List<Row> rows, int dimensions) {
    var population = new TreeMap<StratumKey, Long>();
    var sampled = new HashMap<UnitKey, Placement>();
    for (var row : rows) {
      boolean member = row.getBoolean(3);
      if (member) {
        var key = new StratumKey(row.getString(0), row.getString(2));
        population.merge(key, row.getLong(5 + dimensions), Long::sum);
      }
      if (!row.isNullAt(1)) {
        sampled.put(
            new UnitKey(row.getString(0), row.getString(1)),
            new Placement(row.getString(2), row.getString(4), member, codes(row, dimensions)));
      }
    }
    return new FrameReading(population, sampled);
  }

  private static List<String> codes(Row row, int dimensions) {
    var codes = new String[dimensions];
    for (int d = 0; d < dimensions; d++) {
      codes[d] = row.getString(5 + d);
    }
    return Arrays.asList(codes);
  }
}
