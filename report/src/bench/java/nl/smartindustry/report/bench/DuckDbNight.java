package nl.smartindustry.report.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The same shares, jobs and flows from the same files by another program: frames and survey waves
 * read, strata counted, weights N / n attached, and the weighted share of every item by year,
 * branch and size; wage records divided over the months they cover, jobs, hours and pay by year,
 * branch and size, and the jobs that enterprises gain and lose between years. No release, no
 * quarantine, no standard errors, no continuity of enterprises. DuckDB reads no windows-1252, so it
 * is given UTF-8 copies, made before the clock starts.
 */
final class DuckDbNight {
  private static final List<String> ITEMS =
      List.of("erp", "crm", "rfid", "da", "cloud_any", "cloud_si", "ai_ml", "ai_rpa", "rob_ind");
  private static final String OPTIONS =
      "delim=';', header=true, all_varchar=true, null_padding=true";

  private static final String JOBS =
      """
      SELECT y, sbi, gk, sum(jobs), sum(hours), sum(pay) FROM year JOIN frame ON year.y = frame.jaar AND year.beid = frame.beid
      GROUP BY GROUPING SETS ((y), (y, sbi), (y, gk), (y, sbi, gk))
      """;
  private static final String FLOWS =
      """
      WITH size AS (SELECT jaar::INTEGER AS jaar, beid, sbi, gk, coalesce(wp, 0) AS wp FROM frame),
        pair AS (SELECT coalesce(b.jaar, a.jaar + 1) AS jaar, coalesce(b.sbi, a.sbi) AS sbi, coalesce(b.gk, a.gk) AS gk,
                   coalesce(b.wp, 0) - coalesce(a.wp, 0) AS gain
                 FROM size a FULL JOIN size b ON a.beid = b.beid AND b.jaar = a.jaar + 1)
      SELECT jaar, sbi, gk, sum(greatest(gain, 0)), sum(greatest(-gain, 0)) FROM pair
      GROUP BY GROUPING SETS ((jaar), (jaar, sbi), (jaar, gk), (jaar, sbi, gk))
      """;

  private DuckDbNight() {}

  public static void main(String[] folders) throws IOException, SQLException {
    var copies = Path.of(folders[0]);
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute("SET threads=2");
      frames(connection, copies);
      survey(connection, copies);
      jobs(connection, Path.of(folders[1]));
      System.out.println("DuckDB: " + cells(connection, shares()) + " cells of shares");
      System.out.println("DuckDB: " + cells(connection, JOBS) + " cells of jobs");
      System.out.println("DuckDB: " + cells(connection, FLOWS) + " cells of flows");
    }
  }

  /** UTF-8 copies of the frames, the waves and the production statistics of a landing. */
  static void copy(Path landing, Path copies) throws IOException {
    Files.createDirectories(copies);
    try (var walk = Files.walk(landing)) {
      for (Path file : walk.filter(f -> f.toString().endsWith(".csv")).toList()) {
        var name = file.getFileName().toString();
        if (name.startsWith("abr_jaar_")
            || name.startsWith("ict_enquete_")
            || name.startsWith("ps_")) {
          transcode(file, copies.resolve(name));
        }
      }
    }
  }

  private static void transcode(Path from, Path to) throws IOException {
    try (var in = Files.newBufferedReader(from, Charset.forName("windows-1252"));
        var out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
      in.transferTo(out);
    }
  }

  private static void frames(Connection connection, Path copies) throws SQLException {
    execute(
        connection,
        """
        CREATE TABLE frame AS
        SELECT periode AS jaar, beid, try_cast(wp AS INTEGER) AS wp, substr(sbi2008, 1, 2) AS sbi,
          CASE WHEN try_cast(wp AS INTEGER) < 20 THEN '10-19' WHEN try_cast(wp AS INTEGER) < 50 THEN '20-49'
               WHEN try_cast(wp AS INTEGER) < 100 THEN '50-99' ELSE '100+' END AS gk
        FROM read_csv('%s/abr_jaar_*.csv', %s)
        """
            .formatted(copies, OPTIONS));
  }

  private static void survey(Connection connection, Path copies) throws SQLException {
    execute(
        connection,
        "CREATE TABLE survey AS SELECT * FROM read_csv('%s/ict_enquete_*.csv', %s, union_by_name=true)"
            .formatted(copies, OPTIONS));
    execute(
        connection,
        """
        CREATE TABLE linked AS
        WITH size AS (SELECT jaar, sbi, gk, count(*) AS n_h FROM frame GROUP BY ALL),
          sample AS (SELECT s.*, f.sbi AS sbi, f.gk AS gk, f.wp AS wp_kader
                     FROM survey s JOIN frame f ON s.golf = f.jaar AND s.beid = f.beid
                     WHERE s.respons <> 'N' AND f.wp >= 10),
          net AS (SELECT golf, sbi, gk, count(*) AS r_h FROM sample GROUP BY ALL)
        SELECT sample.*, size.n_h / net.r_h AS w
        FROM sample JOIN net USING (golf, sbi, gk) JOIN size ON size.jaar = golf AND size.sbi = sample.sbi AND size.gk = sample.gk
        WHERE sample.sbi BETWEEN '10' AND '33'
        """);
  }

  /** Each record over the months it covers, by days; then by enterprise and year. */
  private static void jobs(Connection connection, Path wages) throws SQLException {
    execute(
        connection,
        """
        CREATE TABLE year AS
        WITH months AS (
            SELECT beid, uren_verloond AS h, basisloon_ct AS c, aanvang_iko AS a, einde_iko AS e,
              unnest(generate_series(date_trunc('month', aanvang_iko), einde_iko::TIMESTAMP, INTERVAL 1 MONTH))::DATE AS m
            FROM read_parquet('%s/*/*/*.parquet')),
          parts AS (
            SELECT beid, m, e >= last_day(m) AS ends, (least(e, last_day(m)) - greatest(a, m) + 1) / (e - a + 1) AS share, h, c FROM months)
        SELECT beid, year(m)::VARCHAR AS y, count(*) FILTER (WHERE ends) AS jobs, sum(h * share) AS hours, sum(c * share) AS pay
        FROM parts GROUP BY ALL
        """
            .formatted(wages));
  }

  private static long cells(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      long cells = 0;
      while (rows.next()) {
        cells++;
      }
      return cells;
    }
  }

  private static String shares() {
    return ITEMS.stream()
        .map(
            item ->
                """
                SELECT '%1$s' AS item, golf, sbi, gk, sum(w) FILTER (WHERE %1$s = '1') / sum(w) AS p,
                  sum(w * wp_kader) FILTER (WHERE %1$s = '1') / sum(w * wp_kader) AS p_wp
                FROM linked WHERE %1$s IN ('0', '1')
                GROUP BY GROUPING SETS ((golf), (golf, sbi), (golf, gk), (golf, sbi, gk))
                """
                    .formatted(item))
        .collect(Collectors.joining(" UNION ALL "));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
