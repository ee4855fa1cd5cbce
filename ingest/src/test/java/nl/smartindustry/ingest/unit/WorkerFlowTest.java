package nl.smartindustry.ingest.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Definitions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The borders of the rule: half of the old, half of the new, five at least, two months. */
class WorkerFlowTest extends UnitBench {
  private static final StructType JOB =
      new StructType()
          .add("enterprise_id", DataTypes.StringType)
          .add("person", DataTypes.StringType)
          .add("month", DataTypes.IntegerType);
  private static final WorkerFlow RULE = new WorkerFlow(new WorkerFlowRule(0.5, 0.5, 5, 2));

  private final List<Row> jobs = new ArrayList<>();

  /** Persons {@code from} to {@code to} work in an enterprise in a month. */
  private WorkerFlowTest work(String enterprise, int month, int from, int to) {
    for (int person = from; person <= to; person++) {
      jobs.add(RowFactory.create(enterprise, "p" + person, month));
    }
    return this;
  }

  private List<String> successors(String... gone) {
    work("09", 30, 900, 900);
    var disappeared = table("enterprise_id\n" + String.join("\n", gone));
    return rowsOf(RULE.from(disappeared, table()), "one", "other", "last_month");
  }

  private Dataset<Row> table() {
    return spark().createDataFrame(jobs, JOB);
  }

  @Test
  void fiveOfTenThatFormHalfOfTheOtherGoOn() {
    work("01", 10, 1, 10).work("02", 11, 1, 5).work("02", 11, 101, 105);

    assertThat(successors("01")).containsExactly("01 | 02 | 10");
  }

  @Test
  void fourOfEightAreTooFew() {
    work("01", 10, 1, 8).work("02", 11, 1, 4);

    assertThat(successors("01")).isEmpty();
  }

  @Test
  void fiveOfElevenAreLessThanHalfOfTheOld() {
    work("01", 10, 1, 11).work("02", 11, 1, 5);

    assertThat(successors("01")).isEmpty();
  }

  @Test
  void fiveAmongElevenAreLessThanHalfOfTheNew() {
    work("01", 10, 1, 10).work("02", 11, 1, 5).work("02", 11, 101, 106);

    assertThat(successors("01")).isEmpty();
  }

  @Test
  void theyMayAppearInTheSecondMonthButNotInTheThird() {
    work("01", 10, 1, 6).work("02", 12, 1, 6);
    work("03", 10, 11, 16).work("04", 13, 11, 16);

    assertThat(successors("01", "03")).containsExactly("01 | 02 | 10");
  }

  @Test
  void ofTwoHalvesTheOneThatTheyFormMostOfIsTheSuccessor() {
    work("01", 10, 1, 10).work("02", 11, 1, 5).work("02", 11, 101, 101).work("03", 11, 6, 10);

    assertThat(successors("01")).containsExactly("01 | 03 | 10");
  }

  @Test
  void aSecondRecordOfTheSamePersonCountsOnce() {
    work("01", 10, 1, 8).work("01", 10, 1, 8).work("02", 11, 1, 4).work("02", 11, 1, 4);

    assertThat(successors("01")).isEmpty();
  }

  @Test
  void whoeverDisappearsInTheLastTwoMonthsIsNotJudgedYet() {
    work("01", 29, 1, 6).work("02", 30, 1, 6);

    assertThat(successors("01")).isEmpty();
  }

  @Test
  void anImputedTieMakesAUnitAndIsFlagged(@TempDir Path folder) throws IOException {
    var definitions = withJobs(folder);
    var december = 2022 * 12 + 11;
    work("01", december, 1, 6).work("02", december + 1, 1, 6).work("02", december + 2, 1, 6);
    work("03", december, 11, 16).work("04", december + 1, 11, 16).work("04", december + 2, 11, 16);
    work("05", december + 3, 50, 50);

    var run =
        units(
            folder,
            """
            period | enterprise_id | status
            2022   | 01            | A
            2022   | 03            | A
            2023   | 02            | A
            2023   | 04            | A
            """,
            """
            event_id | event_date | processed  | event_type | enterprises_before | enterprises_after
            e1       | 2022-12-31 | 2023-01-05 | 12         | 03                 | 04
            """,
            definitions,
            Optional.of(table()));

    assertThat(
            stored(run, "unit_demography", "enterprise_id", "status", "imputed", "continuity_id"))
        .containsExactly(
            "01 | continued | true | 01",
            "02 | continued | true | 01",
            "03 | continued | false | 03",
            "04 | continued | false | 03");
    assertThat(stored(run, "unit_turnover", "entries_by_event", "entries_imputed", "deaths"))
        .containsExactly("1 | 1 | 0");
  }

  /** The definitions with a table of jobs that has what the rule reads. */
  private static Definitions withJobs(Path folder) throws IOException {
    var contract = folder.resolve("definitions/contracts/job_month.yaml");
    Files.createDirectories(contract.getParent());
    Files.writeString(
        contract,
        """
        table: job_month
        grain: one row per person, enterprise and month
        fields:
        - {name: enterprise_id, type: text}
        - {name: person_id, type: text}
        - {name: month, type: text}
        """);
    return Definitions.overlaid(folder.resolve("definitions"));
  }
}
