package nl.smartindustry.ingest.derived.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Definitions;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A missing event is filled in from where the employees went, and the unit says so. */
class ImputedUnitTest extends UnitBench {
  static final StructType JOB =
      new StructType()
          .add("enterprise_id", DataTypes.StringType)
          .add("person", DataTypes.StringType)
          .add("month", DataTypes.IntegerType);

  private final List<Row> jobs = new ArrayList<>();

  private ImputedUnitTest work(String enterprise, int month, int from, int to) {
    for (int person = from; person <= to; person++) {
      jobs.add(RowFactory.create(enterprise, "p" + person, month));
    }
    return this;
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
            Optional.of(spark().createDataFrame(jobs, JOB)));

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
