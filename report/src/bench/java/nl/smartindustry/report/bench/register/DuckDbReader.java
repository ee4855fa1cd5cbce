package nl.smartindustry.report.bench.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * DuckDB on the twin in UTF-8 (it reads no Windows-1252), with its table of rejected records; or on
 * a folder of Parquet files, which it copies.
 */
final class DuckDbReader {
  private DuckDbReader() {}

  /** Arguments: the twin or the folder, a folder to write to. */
  public static void main(String[] arguments) throws IOException, SQLException {
    var out = Files.createDirectories(Path.of(arguments[1]));
    var types =
        RegisterFile.COLUMNS.stream()
            .map(name -> "'%s': '%s'".formatted(name, type(name)))
            .collect(Collectors.joining(", ", "{", "}"));
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
      if (Files.isDirectory(Path.of(arguments[0]))) {
        statement.execute(
            "COPY (SELECT * FROM read_parquet('%s/*/*/*.parquet')) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
                .formatted(arguments[0], out.resolve("copied.parquet")));
        return;
      }
      statement.execute(
          ("COPY (SELECT * FROM read_csv('%s', delim=';', quote='\"', header=true, columns=%s,"
                  + " store_rejects=true)) TO '%s' (FORMAT parquet, COMPRESSION zstd)")
              .formatted(arguments[0], types, out.resolve("accepted.parquet")));
      statement.execute(
          "COPY reject_errors TO '%s' (FORMAT parquet)".formatted(out.resolve("refused.parquet")));
      System.out.printf(
          "rows %s, refused %s%n",
          number(statement, "SELECT count(*) FROM '%s'".formatted(out.resolve("accepted.parquet"))),
          number(statement, "SELECT count(DISTINCT line) FROM reject_errors"));
    }
  }

  private static String type(String column) {
    return switch (column) {
      case "sbi_vanaf", "oprichting", "opheffing" -> "DATE";
      case "wp", "gemeente_jaar" -> "BIGINT";
      default -> "VARCHAR";
    };
  }

  private static String number(java.sql.Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
