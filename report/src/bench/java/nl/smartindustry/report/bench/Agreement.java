package nl.smartindustry.report.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * How far two programs are apart on the same cells.
 *
 * @param cells in both outputs
 * @param missing cells of the other program that ours lacks
 * @param estimates largest relative difference of the estimates; NaN where one is undefined
 * @param errors largest relative difference of the standard errors, those of 0 left out
 */
record Agreement(int cells, int missing, double estimates, double errors) {
  private static final double NOTHING = 1e-8;

  static Agreement between(Path ours, Path other) throws IOException {
    var found = rows(ours);
    int cells = 0;
    int missing = 0;
    double estimates = 0;
    double errors = 0;
    for (var expected : rows(other).entrySet()) {
      var row = found.get(expected.getKey());
      if (row == null) {
        missing++;
        continue;
      }
      cells++;
      double estimate = number(expected.getValue(), "estimate");
      double error = number(expected.getValue(), "se");
      estimates = Math.max(estimates, relative(number(row, "estimate"), estimate));
      if (!(error <= NOTHING * Math.abs(estimate))) {
        errors = Math.max(errors, relative(number(row, "se"), error));
      }
    }
    return new Agreement(cells, missing, estimates, errors);
  }

  private static double relative(double found, double expected) {
    return expected == 0 ? Math.abs(found) : Math.abs(found / expected - 1);
  }

  private static double number(CSVRecord row, String column) {
    var value = row.get(column);
    return value.isEmpty() ? Double.NaN : Double.parseDouble(value);
  }

  private static Map<List<String>, CSVRecord> rows(Path file) throws IOException {
    var rows = new HashMap<List<String>, CSVRecord>();
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(file);
        var parser = format.parse(reader)) {
      for (var row : parser) {
        rows.put(List.of(row.get("estimator"), row.get("domain"), row.get("variable")), row);
      }
    }
    return rows;
  }
}
