package nl.smartindustry.transform.survey.link;

import static nl.smartindustry.transform.survey.link.TargetPopulation.MEMBER;
import static nl.smartindustry.transform.survey.link.TargetPopulation.POOL;
import static nl.smartindustry.transform.survey.link.TargetPopulation.STRATUM;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.CalibrationRule;
import nl.smartindustry.transform.survey.link.FrameReading.MarginCell;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * The one pass over the frames: it counts the population, adds up what the weights are calibrated
 * to, and finds the sampled enterprises. The register stays in Spark; what arrives is a row per
 * stratum and combination of codes, and one per sampled enterprise.
 *
 * @param dimensions dimensions to find of every enterprise, those of margins among them
 */
public record FramePass(TargetPopulation population, List<String> dimensions) {
  private static final String PERIOD = "period";
  private static final String ENTERPRISE = "enterprise_id";
  private static final String SAMPLED = "sampled";
  private static final String HISTORY = "history";

  /** Sums are exact, so that they do not depend on the order of the rows. */
  private static final String EXACT = "decimal(18,6)";

  /**
   * Reads the frames of the sample's years.
   *
   * @param frame one row per enterprise and {@code period}
   * @param sample one row per sampled enterprise and {@code period}
   * @param periods the years of the sample
   */
  public FrameReading read(Dataset<Row> frame, Dataset<Row> sample, List<String> periods) {
    var placed = placed(frame.where(col(PERIOD).isin(periods.toArray())), sample);
    if (periods.size() < 2) {
      return new FrameRows(calibration(), dimensions).read(cells(placed), List.of());
    }
    // Small beside the register: the target population and the sample. Two questions, one pass.
    var kept = placed.persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return new FrameRows(calibration(), dimensions).read(cells(kept), histories(kept));
    } finally {
      kept.unpersist();
    }
  }

  private CalibrationRule calibration() {
    return population.design().treatment().calibration();
  }

  private Dataset<Row> placed(Dataset<Row> frame, Dataset<Row> sample) {
    var keys = sample.select(PERIOD, ENTERPRISE).withColumn(SAMPLED, lit(true));
    var member = coalesce(expr(population.design().population()), lit(false));
    // Most of the register leaves here, before any code is looked up.
    var joined =
        frame
            .join(broadcast(keys), new String[] {PERIOD, ENTERPRISE}, "left")
            .where(member.or(col(SAMPLED).isNotNull()));
    for (int i = 0; i < calibration().sums().size(); i++) {
      var sum = coalesce(expr(calibration().sums().get(i)).cast(EXACT), lit(0).cast(EXACT));
      joined = joined.withColumn("sum_" + i, sum);
    }
    for (int i = 0; i < calibration().ease().size(); i++) {
      joined = joined.withColumn("ease_" + i, expr(calibration().ease().get(i)).cast("double"));
    }
    return population
        .place(joined, kept(), dimensions)
        .where(col(MEMBER).or(col(SAMPLED).isNotNull()));
  }

  private List<String> kept() {
    var kept = new ArrayList<>(List.of(PERIOD, ENTERPRISE, SAMPLED));
    kept.addAll(amounts());
    return kept;
  }

  private List<String> amounts() {
    var names = new ArrayList<String>();
    for (int i = 0; i < calibration().sums().size(); i++) {
      names.add("sum_" + i);
    }
    for (int i = 0; i < calibration().ease().size(); i++) {
      names.add("ease_" + i);
    }
    return names;
  }

  /** A sampled enterprise is a group of its own; the others are added up by stratum and codes. */
  private List<Row> cells(Dataset<Row> placed) {
    var columns = new ArrayList<Column>();
    columns.add(col(PERIOD));
    columns.add(when(col(SAMPLED), col(ENTERPRISE)).as(ENTERPRISE));
    columns.add(col(STRATUM));
    columns.add(when(col(SAMPLED), col(POOL)).as(POOL));
    columns.add(col(MEMBER));
    for (var dimension : dimensions) {
      columns.add(col(TargetPopulation.dimensionColumn(dimension)));
    }
    var amounts =
        amounts().stream()
            .map(name -> name.startsWith("sum_") ? sum(name) : max(when(col(SAMPLED), col(name))))
            .toArray(Column[]::new);
    return placed
        .groupBy(columns.toArray(Column[]::new))
        .agg(count(lit(1)).as("enterprises"), amounts)
        .collectAsList();
  }

  /** Which strata an enterprise was in, year after year, and how many shared that. */
  private static List<Row> histories(Dataset<Row> placed) {
    var step = concat_ws(FrameRows.WITHIN, col(PERIOD), col(STRATUM));
    return placed
        .where(col(MEMBER))
        .groupBy(ENTERPRISE)
        .agg(array_join(sort_array(collect_list(step)), FrameRows.BETWEEN).as(HISTORY))
        .where(col(HISTORY).contains(FrameRows.BETWEEN))
        .groupBy(HISTORY)
        .count()
        .collectAsList();
  }

  /** The rows of the pass over the frames, read. */
  record FrameRows(CalibrationRule calibration, List<String> dimensions) {
    /** Between the steps of a history. */
    static final String BETWEEN = "\u001e";

    /** Between period and stratum. */
    static final String WITHIN = "\u001f";

    private static final int CODES = 5;

    FrameReading read(List<Row> cells, List<Row> histories) {
      var population = new TreeMap<StratumKey, Long>();
      var sampled = new HashMap<UnitKey, Placement>();
      var margins = new ArrayList<MarginCell>();
      for (var row : cells) {
        if (row.getBoolean(4)) {
          var key = new StratumKey(row.getString(0), row.getString(2));
          population.merge(key, enterprises(row), Long::sum);
          margins.add(margin(row));
        }
        if (!row.isNullAt(1)) {
          sampled.put(new UnitKey(row.getString(0), row.getString(1)), placement(row));
        }
      }
      return new FrameReading(population, sampled, margins, histories(histories));
    }

    private long enterprises(Row row) {
      return row.getLong(CODES + dimensions.size());
    }

    private MarginCell margin(Row row) {
      var codes = codes(row);
      var sums = new ArrayList<BigDecimal>();
      for (int i = 0; i < calibration.sums().size(); i++) {
        sums.add(row.getDecimal(CODES + dimensions.size() + 1 + i));
      }
      return new MarginCell(row.getString(0), Arrays.asList(codes), enterprises(row), sums);
    }

    private Placement placement(Row row) {
      var codes = codes(row);
      var amounts = new double[calibration.sums().size() + calibration.ease().size()];
      Arrays.setAll(amounts, i -> amount(row.get(CODES + codes.length + 1 + i)));
      return new Placement(
          row.getString(2), row.getString(3), row.getBoolean(4), Arrays.asList(codes), amounts);
    }

    private String[] codes(Row row) {
      var codes = new String[dimensions.size()];
      Arrays.setAll(codes, d -> row.getString(CODES + d));
      return codes;
    }

    private static double amount(Object value) {
      return value == null ? Double.NaN : ((Number) value).doubleValue();
    }

    private static Map<List<StratumKey>, Long> histories(List<Row> rows) {
      var histories = new HashMap<List<StratumKey>, Long>();
      for (var row : rows) {
        var steps = new ArrayList<StratumKey>();
        for (var step : row.getString(0).split(BETWEEN)) {
          var parts = step.split(WITHIN);
          steps.add(new StratumKey(parts[0], parts[1]));
        }
        histories.put(steps, row.getLong(1));
      }
      return histories;
    }
  }
}
