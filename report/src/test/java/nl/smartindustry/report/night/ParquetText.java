package nl.smartindustry.report.night;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Every cell of a Parquet file as text, read by another program. */
record ParquetText(List<String> cells) {
  static ParquetText of(Path file) throws SQLException {
    var cells = new ArrayList<String>();
    try (var duckDb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckDb.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT COLUMNS(*)::VARCHAR FROM read_parquet('%s', hive_partitioning=false)"
                    .formatted(file))) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          cells.add(String.valueOf(rows.getString(i)));
        }
      }
    }
    return new ParquetText(cells);
  }

  boolean containsAny(List<String> words) {
    return cells.stream().anyMatch(cell -> words.stream().anyMatch(cell::contains));
  }
}
