package nl.smartindustry.report.night;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** DuckDB in the folder of a release, with the views that {@code queries.sql} makes there. */
final class ReleaseQueries implements AutoCloseable {
  private final Connection duckDb;
  private final List<String> statements;

  ReleaseQueries(Path release) throws Exception {
    duckDb = DriverManager.getConnection("jdbc:duckdb:");
    run("SET file_search_path = '%s'".formatted(release));
    var text = Files.readString(release.resolve("metadata/queries.sql"));
    statements = Stream.of(text.replaceAll("(?m)^--.*", "").split(";")).map(String::strip).toList();
    for (var statement : statements) {
      if (statement.startsWith("CREATE VIEW")) {
        run(statement);
      }
    }
  }

  /** The questions of {@code queries.sql}. */
  List<String> questions() {
    return statements.stream().filter(one -> one.startsWith("SELECT")).toList();
  }

  void run(String statement) throws SQLException {
    try (var duck = duckDb.createStatement()) {
      duck.execute(statement);
    }
  }

  /** The rows of an answer, cells parted by bars, empty where there is nothing. */
  List<String> rows(String query) throws SQLException {
    try (var duck = duckDb.createStatement();
        var found = duck.executeQuery(query)) {
      var rows = new ArrayList<String>();
      while (found.next()) {
        var cells = new ArrayList<String>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          cells.add(found.getString(i) == null ? "" : found.getString(i));
        }
        rows.add(String.join("|", cells));
      }
      return rows;
    }
  }

  @Override
  public void close() throws SQLException {
    duckDb.close();
  }
}
