package nl.smartindustry.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.contract.FieldType;
import nl.smartindustry.ingest.derived.Derivations;
import nl.smartindustry.ingest.derived.DerivedTable;
import nl.smartindustry.ingest.run.RunContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivedTableTest extends SparkTest {
  private static final String HEADER = "nr;kvk;dag;bedrag;iot\n";
  private static final Contract TALLY =
      new Contract(
          "note_tally",
          "one row per trade register number",
          List.of(
              Field.attribute("kvk", FieldType.TEXT), Field.attribute("notes", FieldType.INTEGER)));

  @TempDir Path folder;
  private final List<String> made = new ArrayList<>();
  private Desk desk;

  @BeforeEach
  void openDesk() {
    desk = new Desk(folder);
  }

  /** Notes counted by trade register number. */
  private final class Tally implements DerivedTable {
    @Override
    public String name() {
      return "note_tally";
    }

    @Override
    public List<String> needs() {
      return List.of("note");
    }

    @Override
    public List<String> definitions() {
      return List.of("rules/note.yaml");
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public List<Contract> contracts() {
      return List.of(TALLY);
    }

    @Override
    public List<String> make(RunContext run) {
      made.add(name());
      var notes = run.read(desk.notes().contract());
      run.write(TALLY, notes.groupBy(col("kvk")).agg(count(lit(1)).as("notes")).collectAsList());
      return List.of("Notes: counted");
    }
  }

  @Test
  void aDerivedTableIsMadeOfAllDeliveriesAndKnownToTheRun() {
    desk.deliver("2024", 1, HEADER + "A;01234567;;1,00;1\nB;01234567;;1,00;1\n");
    desk.deliver("2025", 1, HEADER + "C;01234567;;1,00;1\nD;76543210;;1,00;1\n");

    var run = desk.run();
    var summary = Desk.ingest(job(), run);

    assertThat(rowsOf(run.read(TALLY), "kvk", "notes"))
        .containsExactly("01234567 | 3", "76543210 | 1");
    assertThat(summary.warnings()).contains("Notes: counted");
  }

  @Test
  void whatHasNotChangedIsNotMadeAgainAndIsStillToldOf() {
    desk.deliver("2024", 1, HEADER + "A;01234567;;1,00;1\n");
    Desk.ingest(job(), desk.run());

    var run = desk.run();
    var again = Desk.ingest(job(), run);

    assertThat(made).hasSize(1);
    assertThat(again.warnings()).contains("Notes: counted");
    assertThat(rowsOf(run.read(TALLY), "kvk", "notes")).containsExactly("01234567 | 1");
  }

  @Test
  void aNewDeliveryMakesItAgainInPlaceOfTheOld() throws Exception {
    desk.deliver("2024", 1, HEADER + "A;01234567;;1,00;1\n");
    Desk.ingest(job(), desk.run());
    desk.deliver("2025", 1, HEADER + "C;01234567;;1,00;1\n");

    var run = desk.run();
    Desk.ingest(job(), run);

    assertThat(made).hasSize(2);
    assertThat(rowsOf(run.read(TALLY), "kvk", "notes")).containsExactly("01234567 | 2");
    try (var stored = Files.list(folder.resolve("warehouse/restricted/derived/note_tally"))) {
      assertThat(stored.filter(Files::isDirectory)).hasSize(1);
    }
  }

  @Test
  void whatIsNotDeliveredMakesNothing() {
    var run = desk.run();
    Desk.ingest(job(), run);

    assertThat(made).isEmpty();
    assertThat(run.has("note_tally")).isFalse();
  }

  @Test
  void readingEverythingAgainDerivesEverythingAgain() {
    desk.deliver("2024", 1, HEADER + "A;01234567;;1,00;1\n");
    Desk.ingest(job(), desk.run());

    job().forget(desk.settings());
    Desk.ingest(job(), desk.run());

    assertThat(made).hasSize(2);
  }

  private IngestJob job() {
    var catalogue = desk.job().catalogue();
    return new IngestJob(catalogue, Derivations.of(List.of(new Tally()), List.of("note")));
  }
}
