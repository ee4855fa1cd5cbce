package nl.smartindustry.transform.survey.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.CalibrationRule;
import nl.smartindustry.transform.survey.link.FrameReading.MarginCell;
import org.apache.spark.sql.Row;

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
