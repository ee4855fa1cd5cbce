package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an economist finds in the release of the sample night, with DuckDB and no manual. */
class ReleasedDataIT {
  private static ReleaseQueries release;

  @BeforeAll
  static void open() throws Exception {
    release = new ReleaseQueries(SampleNight.release());
  }

  @AfterAll
  static void close() throws SQLException {
    release.close();
  }

  @Test
  void eachOfTheTenQueriesHasAnAnswer() throws SQLException {
    assertThat(release.questions()).hasSize(10);
    for (var question : release.questions()) {
      assertThat(rows(question)).as(question).hasSizeGreaterThan(1);
    }
  }

  @Test
  void theExampleOfThePageForEconomistsHasAnAnswer() throws Exception {
    var page = Files.readString(Path.of("DATA.md"));
    var query = page.replaceAll("(?s).*execute\\(\"\"\"(.*?)\"\"\".*", "$1");

    assertThat(rows(query)).hasSizeGreaterThan(8).allMatch(row -> row.matches("20\\d\\d\\|.*"));
  }

  /** Left out where there is no R. */
  @Test
  void theExampleForRGivesTheSameRows(@TempDir Path folder) throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "Rscript"))));
    var page = Files.readString(Path.of("DATA.md"));
    var example = page.replaceAll("(?s).*```r\\n(release.*?)```.*", "$1");
    var script = folder.resolve("example.R");
    Files.writeString(
        script,
        example.replaceAll("\"warehouse/.*\"", "\"" + SampleNight.release() + "\"")
            + "write.csv(robots, '%s', row.names = FALSE)".formatted(folder.resolve("robots.csv")));

    var ran = new ProcessBuilder("Rscript", "--vanilla", script.toString()).inheritIO().start();

    assertThat(ran.waitFor()).isZero();
    assertThat(
            rows(
                """
                SELECT o.YEAR, o.SIZE FROM observations o
                ANTI JOIN read_csv('%s', nullstr = 'NA') r
                  ON r.YEAR = o.YEAR AND abs(r.OBS_VALUE - o.OBS_VALUE) < 1e-9
                WHERE o.INDICATOR = 'SI_AD_ROB' AND o.UNIT_MEASURE = 'PC_ENT'
                  AND o.ACTIVITY = 'C' AND o.REGION = 'NL' AND o.SPLIT = '_T'
                  AND o.CHANGE_FROM IS NULL AND o.OBS_VALUE IS NOT NULL
                """
                    .formatted(folder.resolve("robots.csv"))))
        .isEmpty();
    assertThat(Files.readAllLines(folder.resolve("robots.csv"))).hasSizeGreaterThan(8);
  }

  @Test
  void everyCodeOfEveryColumnHasADutchAndAnEnglishLabel() throws SQLException {
    var coded = rows("SELECT DISTINCT dimension FROM labels");

    assertThat(coded).hasSize(18).contains("INDICATOR", "BREAKDOWN", "VERDICT", "OBS_STATUS");
    for (var column : coded) {
      assertThat(
              rows(
                  """
                  SELECT DISTINCT '%1$s', "%1$s" FROM observations
                  ANTI JOIN labels ON dimension = '%1$s' AND code = "%1$s"
                    AND label_nl <> '' AND label_en <> '' AND label_nl NOT LIKE '%%*%%'
                  WHERE "%1$s" IS NOT NULL
                  """
                      .formatted(column)))
          .isEmpty();
    }
    assertThat(rows("SELECT dimension, code FROM labels GROUP BY ALL HAVING count(*) > 1"))
        .isEmpty();
  }

  @Test
  void aGroupReadAloneHasTheColumnsAndTypesOfAll() throws SQLException {
    var all = rows("DESCRIBE observations");
    var group = "DESCRIBE SELECT * FROM read_parquet('observations/GROUP=AD/**/*.parquet')";

    assertThat(rows(group)).isEqualTo(all).contains("TIME_PERIOD|VARCHAR|YES|||");
    assertThat(rows("SELECT DISTINCT YEAR IS NULL FROM observations WHERE TIME_PERIOD LIKE '%-%'"))
        .containsExactly("true");
    assertThat(rows("SELECT * FROM observations WHERE YEAR::VARCHAR <> TIME_PERIOD")).isEmpty();
  }

  @Test
  void aChangeIsNoLevelAndHasTheCellThatBreakdownNames() throws SQLException {
    assertThat(
            rows(
                """
                SELECT DISTINCT BREAKDOWN, SPLIT, CHANGE_FROM FROM observations
                WHERE BREAKDOWN LIKE '%change%' ORDER BY ALL
                """))
        .containsExactly(
            "change_from_2020|_T|2020", "change_from_2022|_T|2022", "change_from_2023|_T|2023");
  }

  @Test
  void aCellWithoutAFigureHasNoNumberOfAnyKind() throws SQLException {
    assertThat(
            rows(
                """
                SELECT * FROM observations WHERE (REASON IS NOT NULL OR CONF_STATUS <> 'F'
                  OR OBS_STATUS IN ('L', 'M', 'O', 'Q')) AND coalesce(OBS_VALUE, SE, CV, CI_LOW,
                  CI_HIGH, N_RESP, N_POP, SHARE_IMPUTED) IS NOT NULL
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, T05, SELECT 'SI_AD_ROB' AS line; TIME_PERIOD AS period",
    "5, T07, SELECT INDICATOR AS line; TIME_PERIOD AS period",
  })
  void aQueryGivesWhatTheTablePrints(int question, String table, String columns)
      throws SQLException {
    var printed =
        """
        WITH answer AS (%s), asked AS (%s, OBS_VALUE FROM answer)
        SELECT line, period, value, OBS_VALUE FROM read_csv('tables/csv/machine/%s.csv',
          all_varchar = true) JOIN asked ON "row" = line AND block = '1' AND "column" = period || ' periods'
        WHERE value IS NOT NULL OR OBS_VALUE IS NOT NULL
        """
            .formatted(release.questions().get(question - 1), columns.replace(';', ','), table);

    assertThat(rows(printed)).hasSizeGreaterThan(2);
    assertThat(
            rows(
                "SELECT * FROM (%s) WHERE round(OBS_VALUE, len(split_part(value, '.', 2))::INT)"
                        .formatted(printed)
                    + " IS DISTINCT FROM value::DOUBLE"))
        .isEmpty();
  }

  private static List<String> rows(String query) throws SQLException {
    return release.rows(query);
  }
}
