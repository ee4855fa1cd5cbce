package nl.smartindustry.transform.survey.link;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableStore;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationFrameTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final Contract REGISTER = Contract.load(DEFINITIONS, "register_frame");
  private static final PopulationFrame KEPT =
      PopulationFrame.load(DEFINITIONS, IndicatorCatalogue.load(DEFINITIONS));

  @TempDir private Path folder;
  private RunContext run;

  @BeforeEach
  void openRun() {
    var places = new Settings.Places(folder, folder.resolve("warehouse"), Optional.empty());
    var file = folder.resolve("settings.yaml");
    var day = LocalDate.of(2025, 3, 31);
    var settings = new Settings(file, "Test", true, day, places, List.of(), List.of());
    run = new RunContext(settings, DEFINITIONS, Progress.silent());
  }

  /** A makes machines in 2022 alone, B is in a unit with A in another window, C in one without. */
  @Test
  void allRowsOfThoseEverInAPopulationOrTiedToOneAreKeptWithoutWhatIdentifies() {
    provide(
        "register_frame",
        """
        period | enterprise_id | status | activity | persons | kvk_numbers
        2022   | A             | A      | 28110    | 30      | 1
        2022   | B             | A      | 62010    | 5       | 2
        2022   | C             | A      | 62010    | 9       | 3
        2023   | D             | A      | 62010    | 5       | 4
        2023   | A             | A      | 62010    | 31      | 1
        2023   | B             | O      | 62010    |         | 2
        """);
    provide(
        "continuity_unit",
        """
        window_from | window_to | enterprise_id | continuity_id | role | imputed
        2022        | 2023      | C             | C             | x    | false
        2022        | 2023      | D             | C             | x    | false
        2021        | 2022      | A             | A             | x    | false
        2022        | 2023      | B             | A             | x    | false
        """);

    KEPT.make(run);

    var kept = PopulationFrame.contract(DEFINITIONS);
    assertThat(kept.names()).contains("group_id", "missing_reasons").doesNotContain("kvk_numbers");
    assertThat(rowsOf(run.read(kept), "period", "enterprise_id", "status", "activity", "persons"))
        .containsExactly(
            "2022 | A | A | 28110 | 30",
            "2022 | B | A | 62010 | 5",
            "2023 | A | A | 62010 | 31",
            "2023 | B | O | 62010 | ");
  }

  @Test
  void aPopulationOfAllEnterprisesKeepsAllAndIsAnotherTable() {
    var all = new PopulationFrame(KEPT.frame(), KEPT.drawn(), expr("persons >= 0"));
    provide(
        "register_frame",
        """
        period | enterprise_id | activity | persons
        2022   | A             | 28110    | 30
        2022   | B             | 62010    | 5
        """);

    all.make(run);

    assertThat(run.rows(all.contracts().get(0))).hasSize(2);
    assertThat(all.version()).isNotEqualTo(KEPT.version());
    assertThat(KEPT.version())
        .isEqualTo(
            PopulationFrame.load(DEFINITIONS, IndicatorCatalogue.load(DEFINITIONS)).version());
  }

  @Test
  void headcountsAreTheFirstByAHashOfAllOfTwoPersonsOrMore() {
    int enterprises = 60_300;
    store(
        REGISTER.withProvenance(),
        IntStream.range(0, enterprises).mapToObj(PopulationFrameTest::row).toList());

    KEPT.make(run);

    assertThat(run.rows(KEPT.drawn()))
        .extracting(row -> row.<String>getAs("enterprise_id"))
        .containsExactlyElementsOf(
            IntStream.range(1, enterprises)
                .mapToObj(i -> "E" + i)
                .sorted(Comparator.comparingLong(PopulationFrameTest::hash))
                .limit(60_000)
                .toList());
  }

  private static long hash(String enterprise) {
    return XXH64.hashUTF8String(UTF8String.fromString(enterprise), 42);
  }

  /** An enterprise of two persons; the first has one. */
  private static Row row(int enterprise) {
    var contract = REGISTER.withProvenance();
    var cells = new Object[contract.fields().size()];
    cells[contract.names().indexOf("period")] = "2024";
    cells[contract.names().indexOf("enterprise_id")] = "E" + enterprise;
    cells[contract.names().indexOf("persons")] = Math.min(2L, enterprise + 1L);
    return RowFactory.create(cells);
  }

  private void provide(String table, String picture) {
    var contract = Contract.load(DEFINITIONS, table);
    store(contract, table(contract, picture).collectAsList());
  }

  private void store(Contract contract, List<Row> rows) {
    var place = folder.resolve(contract.table());
    TableStore.write(contract, place, table -> table.rows(rows));
    run.provide(contract.table(), List.of(place));
  }
}
