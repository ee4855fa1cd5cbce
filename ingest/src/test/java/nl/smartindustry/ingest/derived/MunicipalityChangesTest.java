package nl.smartindustry.ingest.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MunicipalityChangesTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final String CODES =
      """
      code_list | code | valid_from | valid_to
      GEMEENTE  | 0003 | 1970-01-01 | 2021-01-01
      GEMEENTE  | 1979 | 2021-01-01 |
      GEMEENTE  | 0014 | 1970-01-01 |
      """;

  @TempDir Path folder;
  private RunContext run;

  @BeforeEach
  @SuppressWarnings("resource")
  void openRun() {
    var places =
        new Settings.Places(
            folder.resolve("landing"), folder.resolve("warehouse"), Optional.empty());
    var day = LocalDate.of(2025, 3, 31);
    var settings =
        new Settings(folder.resolve("s.yaml"), "t", true, day, places, List.of(), List.of());
    run = new RunContext(settings, DEFINITIONS, Progress.silent());
    store(
        "concordance",
        """
        from_list | to_list  | changed_on | from_code | to_code | share | version
        GEMEENTE  | GEMEENTE | 2021-01-01 | 0003      | 1979    | 1     | indeling
        """);
    store(
        "register_frame",
        """
        period | enterprise_id | municipality | municipality_year
        2020   | 01            | 0003         | 2020
        2022   | 01            | 1979         | 2022
        2020   | 02            | 0014         | 2020
        2022   | 03            | 0003         | 2022
        """);
  }

  @Test
  void everyCodeOfTheRegisterIsKnownWithinTheLatestBoundaries() {
    store("code_validity", CODES);

    var remarks = MunicipalityChanges.load(DEFINITIONS).make(run);

    var changes = run.read(Contract.load(DEFINITIONS, "municipality_change"));
    assertThat(
            rowsOf(changes, "municipality", "municipality_year", "target_municipality", "status"))
        .containsExactly(
            "0003 | 2020 | 1979 | changed",
            "0003 | 2022 | 0003 | unknown",
            "0014 | 2020 | 0014 | same",
            "1979 | 2022 | 1979 | same");
    assertThat(remarks)
        .containsExactly(
            "Municipalities: 1 codes of the register do not hold in the year of their boundaries");
  }

  @Test
  void aListThatContradictsItselfIsRefused() {
    store("code_validity", CODES + "GEMEENTE  | 0014 | 2019-01-01 |\n");

    assertThatThrownBy(() -> MunicipalityChanges.load(DEFINITIONS).make(run))
        .hasMessage(
            "Code list 'GEMEENTE', code '0014': holds twice on 2019-01-01 (one meaning a day)");
  }

  private void store(String table, String picture) {
    var contract = Contract.load(DEFINITIONS, table);
    run.write(contract, table(contract, picture).collectAsList());
  }
}
