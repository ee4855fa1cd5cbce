package nl.smartindustry.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.packed.PackedText;
import nl.smartindustry.ingest.run.Progress;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows I6, I8, I9, S1, S3 and E1 to E3 of the fault matrix, on a small landing. */
class FaultMatrixTest extends SparkTest {
  private static final String HEADER = "nr;kvk;dag;bedrag;iot\n";
  private static final String GOOD = HEADER + "A;01234567;2024-12-31;1,50;1\nB;;;;9\n";
  private static final String CANARY = "KANARIE";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void openDesk() {
    desk = new Desk(folder);
  }

  /** Row I6. */
  @Test
  void aMandatorySourceThatIsLateIsMissingAndArrivesTheNextNight() {
    var late = catchThrowableOfType(Refusal.class, () -> desk.mandatoryJob().plan(desk.settings()));
    assertThat(late.code()).isEqualTo(ExitCode.INPUT_MISSING);
    assertThat(late).hasMessageStartingWith("Source 'notes': no complete delivery in ");

    desk.deliver("2024", 1, GOOD);

    assertThat(Desk.ingest(desk.mandatoryJob(), desk.run()).counts().accepted()).isEqualTo(2);
  }

  /** Row I8. */
  @ParameterizedTest
  @ValueSource(ints = {1, -20})
  void aFileThatChangesWhileItIsReadIsRefused(int by) {
    var file = desk.deliver("2024", 1, GOOD);

    var refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> Desk.ingest(desk.job(), desk.run(between(() -> resize(file, by)))));

    assertThat(refusal.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(refusal).hasMessage("File 'notes.csv': changed while it was read");
  }

  /** Row I9, the first: one of a million. */
  @Test
  void oneBadRowOfAMillionIsQuarantinedAndNothingElse() {
    var text = new StringBuilder(HEADER);
    for (int i = 0; i < 1_000_000; i++) {
      text.append("n").append(i).append(i == 777_777 ? ";;;x;1\n" : ";;2024-12-31;1,50;1\n");
    }
    desk.deliver("2024", 1, text.toString());

    var summary = desk.ingest();

    assertThat(summary.counts().read()).isEqualTo(1_000_000);
    assertThat(summary.counts().accepted()).isEqualTo(999_999);
    assertThat(rowsOf(refused(), "line", "rule")).containsExactly("777779 | number_format");
  }

  /** Row S1: what was a date is something else now. */
  @Test
  void aColumnOfAnotherTypeIsRefusedByItsRecords() {
    desk.deliver("2024", 1, HEADER + "A;;juni;1,50;1\nB;;juli;2,50;1\n");

    var refusal = refusal();

    assertThat(refusal.code()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(refusal).hasMessageContaining("2 of 2 records").hasMessageContaining("not_a_date=2");
  }

  /** Row S3: what is a number and what is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "'1,5' | 1.50",
        "+5 | 5.00",
        "-0 | 0.00",
        "'0,00' | 0.00",
        "'1.5' | none",
        "'1.234,5' | none",
        "1e5 | none",
        "'1,5E3' | none",
        "NaN | none",
        "Infinity | none",
        "0x10 | none",
        "'1 000' | none",
        "'1\u00A0000' | none",
        "\u0661\u0662 | none",
        "\uFF11 | none",
        "\u22125 | none",
        "--5 | none",
        "'1,' | none",
        "',5' | none"
      })
  void aNumberIsWrittenInOneWay(String written, String amount) {
    desk.deliver(
        "2024",
        1,
        "\uFEFFnr;kvk;dag;bedrag\nA;;;%s\nB;;;1,00\n".formatted(written).getBytes(UTF_8));

    var summary = desk.ingest();

    assertThat(summary.counts().read()).isEqualTo(2);
    var stored = rowsOf(stored(), "id", "amount");
    if (amount == null) {
      assertThat(stored).containsExactly("B | 1.00");
      assertThat(rowsOf(refused(), "rule")).containsExactly("number_format");
    } else {
      assertThat(stored).containsExactly("A | " + amount, "B | 1.00");
    }
  }

  /** Row E1: signs that look like digits or like nothing. */
  @Test
  void inAKeyAHardSpaceGoesWithAFlagAndAnotherDigitIsRefused() {
    desk.deliver(
        "2024",
        1,
        ("\uFEFFnr;kvk;dag;bedrag\n"
                + "A;\u00A001234567;;\n"
                + "B;0\u0661234567;;\n"
                + "C;O1234567;;\n"
                + "D;01234567;;\n")
            .getBytes(UTF_8));

    desk.ingest();

    assertThat(rowsOf(stored(), "id", "kvk", "corrections"))
        .containsExactly("A | 01234567 | kvk:spaces_removed", "D | 01234567 | ");
    assertThat(rowsOf(refused(), "line", "rule"))
        .containsExactly("3 | key_format", "4 | key_format");
  }

  /** Row E2. */
  @Test
  void everyLineEndGivesTheSameRecords() {
    var text = HEADER + "A;01234567;2024-12-31;1,50;1\nB;;;\"2,00\";0\nC;;;3,00;9";
    desk.deliver("2020", 1, text);
    desk.deliver("2021", 1, text + "\n");
    desk.deliver("2022", 1, text.replace("\n", "\r\n"));
    desk.deliver("2023", 1, text.replace("\n", "\r") + "\r");
    desk.deliver("2024", 1, text.replace("\n", "\n\n"));

    desk.ingest();

    var records = rowsOf(stored("notes-2020-1"), "id", "kvk", "day", "amount", "uses_iot");
    assertThat(records).hasSize(3);
    for (int year = 2021; year <= 2024; year++) {
      assertThat(
              rowsOf(
                  stored("notes-%d-1".formatted(year)), "id", "kvk", "day", "amount", "uses_iot"))
          .isEqualTo(records);
    }
  }

  /** After every fault: without it, the run gives what it would have given at once. */
  @Test
  void aRefusedDeliveryThatIsPutRightIsReadAsIfNothingHadBeen() throws IOException {
    var control = new Desk(folder.resolve("control"));
    control.deliver("2024", 1, GOOD);
    control.ingest();
    var file = desk.deliver("2024", 1, GOOD);
    var good = Files.readAllBytes(file);

    for (int place = 0; place < good.length; place += 7) {
      var garbled = good.clone();
      garbled[place] ^= 0x40;
      Files.write(file, garbled);
      assertThat(refusal().code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    }
    Files.write(file, good);
    desk.ingest();

    var part = "part-00000.parquet";
    assertThat(desk.accepted("notes-2024-1").resolve(part))
        .hasSameBinaryContentAs(control.accepted("notes-2024-1").resolve(part));
  }

  /** Row E3. */
  @Test
  void aCellOfThirtyMegabytesIsQuarantinedAndItsNeighboursAreRead() {
    desk.deliver("2024", 1, HEADER + "A;;;1,00;1\nB;" + "x".repeat(30 << 20) + ";;;\nC;;;2,00;1\n");

    var summary = desk.ingest();

    assertThat(rowsOf(stored(), "id", "source_line")).containsExactly("A | 2", "C | 4");
    assertThat(rowsOf(refused(), "line", "rule")).containsExactly("3 | too_long");
    assertThat(refused().select("raw").head().getString(0)).hasSize(4096);
    assertThat(summary.counts().read()).isEqualTo(3);
  }

  /**
   * What an enterprise answered, or its name, is in no message, whatever is wrong with the file.
   */
  @Test
  void noRefusalAndNoWarningRepeatsWhatTheFileHolds() {
    var row = "KANARIE;KANARIE1;KANARIE2;KANARIE3;KANARIE4\n";
    var two = row + row.replace("KANARIE;", "KANARIE9;");
    var spoiled =
        List.of(
            two,
            HEADER + two,
            HEADER + row + "KANARIE5;\"KANARIE6\"KANARIE7;;;\n",
            HEADER + "KANARIE;;;1,00;1\nKANARIE;;;2,00;1\n",
            HEADER + "KANARIE;;;1,00;1\nKANARIE;;;1,00;1\n",
            HEADER + row + "\0KANARIE",
            "nr;kvk;dag;KANARIE;12345678\nA;;;;\n",
            "nr;kvk;kvk;dag;bedrag\nKANARIE;;;;\n",
            "\"KANARIE\n" + two,
            "\"KANARIE\"KANARIE\n" + two);
    var said = new ArrayList<String>();
    for (int i = 0; i < spoiled.size(); i++) {
      desk.deliver("2024", 1, spoiled.get(i));
      said.add(said());
      desk.deliver("2024", 1, "notes.csv.gz", PackedText.gzip(spoiled.get(i)));
      said.add(said());
    }

    assertThat(said).hasSize(20).allMatch(text -> !text.isEmpty());
    assertThat(String.join("\n", said).replace("[KANARIE, (no name)]", ""))
        .doesNotContain(CANARY)
        .doesNotContain("12345678");
  }

  /** What a run says: its refusal, or its warnings. */
  private String said() {
    try {
      var summary = desk.ingest();
      desk.job().forget(desk.settings());
      return summary.warnings().toString();
    } catch (Refusal refusal) {
      return refusal.getMessage();
    }
  }

  /** Does something when the files have been looked at and reading begins. */
  private static Progress between(Runnable fault) {
    return Progress.to(
        new PrintStream(OutputStream.nullOutputStream(), true, UTF_8) {
          @Override
          public void println(String line) {
            if (line.startsWith("Ingest notes")) {
              fault.run();
            }
          }
        });
  }

  private static void resize(Path file, int by) {
    try {
      var bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length + by));
    } catch (IOException cause) {
      throw new AssertionError(cause);
    }
  }

  private Refusal refusal() {
    return catchThrowableOfType(Refusal.class, () -> desk.ingest());
  }

  private Dataset<Row> stored() {
    return stored("notes-2024-1");
  }

  private Dataset<Row> stored(String delivery) {
    return spark().read().parquet(desk.accepted(delivery).toString());
  }

  private Dataset<Row> refused() {
    return spark().read().parquet(desk.quarantined("notes-2024-1").toString());
  }
}
