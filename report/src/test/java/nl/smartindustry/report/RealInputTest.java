package nl.smartindustry.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.report.cli.SmartIndustry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole night on files of other producers, by settings and definitions alone: its figures equal
 * those of other programs. Read back with DuckDB, as an economist would.
 */
class RealInputTest {
  private static final Path SETTINGS =
      Path.of("src/test/resources/real-input/settings.yaml").toAbsolutePath();

  private static final Path SHARED =
      SETTINGS.resolveSibling("../../../../../../shared").normalize();

  @TempDir static Path warehouse;
  private static Connection duckDb;

  @BeforeAll
  static void night() throws SQLException {
    assumeTrue(Files.exists(SHARED), "skipped: no folder of real files where the settings say");
    int exitCode =
        SmartIndustry.execute(
            "nightly", "--settings", SETTINGS.toString(), "--warehouse", warehouse.toString());
    assertThat(exitCode).isZero();
    duckDb = DriverManager.getConnection("jdbc:duckdb:");
    execute(
        "CREATE VIEW obs AS SELECT * FROM read_parquet('%s/releases/*/observations/**/*.parquet',"
                .formatted(warehouse)
            + " hive_partitioning=true)");
    execute(
        "CREATE VIEW gold AS SELECT * FROM read_csv('%s/oracle/estimation/gold/a_ict2023_survey.csv')"
            .formatted(SHARED));
    execute(
        "CREATE VIEW eurostat AS SELECT * FROM read_csv('%s/data/eurostat/isoc_e_dii.csv', all_varchar=true)"
            .formatted(SHARED));
  }

  @AfterAll
  static void close() throws SQLException {
    if (duckDb != null) {
      duckDb.close();
    }
  }

  @Test
  void adoptionSharesAndTheirErrorsEqualTheReferenceRows() throws SQLException {
    assertEqual("mean", "t_ai", "SI_AD_AI", "PC_ENT", 100);
    assertEqual("mean", "t_cloud", "SI_AD_CLOUD", "PC_ENT", 100);
    assertEqual("mean", "t_iot", "SI_AD_IOT", "PC_ENT", 100);
    assertEqual("mean", "t_robot", "SI_AD_ROB", "PC_ENT", 100);
    assertEqual("mean", "t_3d", "SI_AD_3DP", "PC_ENT", 100);
    assertEqual("mean", "t_bigdata", "SI_AD_DATA", "PC_ENT", 100);
    assertEqual("mean", "t_erp", "SI_AD_ERP", "PC_ENT", 100);
    assertEqual("mean", "t_twin", "SI_AD_TWIN", "PC_ENT", 100);
  }

  @Test
  void totalsMeansAndTheShareOfPersonsEqualTheReferenceRows() throws SQLException {
    assertEqual("total", "ent", "TX_ENT", "NR", 1);
    assertEqual("total", "emp", "TX_PERSONS", "NR", 1);
    assertEqual("total", "turnover", "TX_TURNOVER", "NR", 1);
    assertEqual("total", "n_tech", "TX_TECH", "NR", 1);
    assertEqual("mean", "n_tech", "TX_TECH_MEAN", "NR", 1);
    assertEqual("mean", "emp", "TX_PERSONS_MEAN", "NR", 1);
    assertEqual("mean", "turnover", "TX_TURNOVER_MEAN", "NR", 1);
    assertEqual("ratio", "emp_share_ai", "SI_AD_AI", "PC_EMP", 100);
  }

  @Test
  void digitalIntensityOfTheNetherlandsAndTheUnionIsEurostatsOwnFlagsIncluded()
      throws SQLException {
    var ours =
        rows(
            """
            SELECT REF_AREA, TIME_PERIOD, DEF_VERSION, OBS_VALUE, coalesce(OBS_FLAGS, '')
            FROM obs WHERE INDICATOR = 'SI_XC_DII' AND REF_AREA IN ('NL', 'EU27_2020') ORDER BY ALL
            """);
    var theirs =
        rows(
            """
            SELECT geo, TIME_PERIOD, CASE indic_is WHEN 'E_DI3_GELO' THEN 'DII3' ELSE 'DII4' END,
              OBS_VALUE::DOUBLE, coalesce(OBS_FLAG, '')
            FROM eurostat
            WHERE geo IN ('NL', 'EU27_2020') AND size_emp = '10-249' AND unit = 'PC_ENT'
              AND nace_r2 = 'C10-S951_X_K' AND indic_is IN ('E_DI3_GELO', 'E_DI4_GELO') ORDER BY ALL
            """);

    assertThat(ours).hasSizeGreaterThan(5).isEqualTo(theirs);
  }

  @Test
  void pricesAndProductionAreThoseOfTheirTables() throws SQLException {
    assertThat(
            rows(
                """
                SELECT TIME_PERIOD, OBS_VALUE FROM obs
                WHERE INDICATOR = 'TX_PPI' AND OBS_VALUE IS NOT NULL ORDER BY ALL
                """))
        .isNotEmpty()
        .isEqualTo(
            rows(
                """
                SELECT Perioden[:4], trim(ProducentenprijsindexPPI_1)::DOUBLE
                FROM read_csv('%s/data/cbs/81974NED/data.csv', all_varchar=true)
                WHERE AfzetInvoerEnVerbruik = 'P020' AND Perioden LIKE '%%JJ00'
                  AND trim(coalesce(ProducentenprijsindexPPI_1, '.')) NOT IN ('.', '') ORDER BY ALL
                """
                    .formatted(SHARED)));
    assertThat(
            rows(
                """
                SELECT OBS_VALUE FROM obs
                WHERE INDICATOR = 'TX_PROD' AND ACTIVITY = 'C' AND TIME_PERIOD = '2010'
                """))
        .containsExactly("100.0");
  }

  private static void assertEqual(
      String estimator, String variable, String indicator, String unit, int factor)
      throws SQLException {
    var theirs =
        numbers(
            "SELECT estimate, se FROM gold WHERE estimator = '%s' AND variable = '%s'"
                .formatted(estimator, variable));
    var ours =
        numbers(
            """
            SELECT OBS_VALUE, SE FROM obs WHERE INDICATOR = '%s' AND UNIT_MEASURE = '%s'
              AND TIME_PERIOD = '2023' AND ACTIVITY = 'C' AND SIZE = '_T' AND REGION = 'NL'
              AND BREAKDOWN = '_T'
            """
                .formatted(indicator, unit));
    assertThat(ours.get(0) / factor)
        .as("%s of %s", estimator, variable)
        .isCloseTo(theirs.get(0), within(1e-12 * Math.abs(theirs.get(0))));
    double precise = Math.max(1e-9 * theirs.get(1), 1e-15 * Math.abs(theirs.get(0)));
    assertThat(ours.get(1) / factor)
        .as("standard error of %s of %s", estimator, variable)
        .isCloseTo(theirs.get(1), within(precise));
  }

  private static List<Double> numbers(String sql) throws SQLException {
    try (var statement = duckDb.createStatement();
        var result = statement.executeQuery(sql)) {
      assertThat(result.next()).as(sql).isTrue();
      var numbers = List.of(result.getDouble(1), result.getDouble(2));
      assertThat(result.next()).as("one row of " + sql).isFalse();
      return numbers;
    }
  }

  private static List<String> rows(String sql) throws SQLException {
    try (var statement = duckDb.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (result.next()) {
        var cells = new ArrayList<String>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(result.getString(i));
        }
        rows.add(String.join(" | ", cells));
      }
      return rows;
    }
  }

  private static void execute(String sql) throws SQLException {
    try (var statement = duckDb.createStatement()) {
      statement.execute(sql);
    }
  }
}
