package nl.smartindustry.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.packed.PackedText;
import nl.smartindustry.ingest.run.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rows Z2 and Z3 of the fault matrix: strange names are read, strange kinds of file are not. */
@Timeout(120)
class HostileFilesTest extends SparkTest {
  private static final String TEXT = "nr;kvk;dag;bedrag\nA;01234567;2024-12-31;1,50\nB;;;\n";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void openDesk() {
    desk = new Desk(folder.resolve("a folder [with] 50% signs"));
  }

  @Test
  void namesThatSparkWouldSkipOrTakeForPatternsAreRead() throws Exception {
    var names =
        List.of(
            "_notes.csv",
            ".notes.csv",
            "notes[1].csv",
            "{notes,x}*.csv",
            "notes 1 .csv",
            "notes%2F1.csv",
            "notes#1?.csv",
            "notes\\1.csv",
            "notes:1.csv",
            "note\u0301s\u00e9.csv",
            "n".repeat(251) + ".csv");
    for (int i = 0; i < names.size(); i++) {
      desk.deliver("20" + (10 + i), 1, names.get(i), TEXT.getBytes(UTF_8));
    }

    var summary = Desk.ingest(desk.job(".*\\.csv"), desk.run());

    assertThat(summary.counts().read()).isEqualTo(2L * names.size());
    assertThat(summary.counts().accepted()).isEqualTo(2L * names.size());
    assertThat(summary.sources().get(0).deliveries())
        .extracting(d -> Path.of(d.files().get(0).path()).getFileName().toString())
        .containsExactlyElementsOf(names);
  }

  @Test
  void aChecksumFileBesideADeliveredFileSaysNothingOfIt() throws Exception {
    var file = desk.deliver("2024", 1, TEXT);
    Files.write(file.resolveSibling(".notes.csv.crc"), new byte[] {'c', 'r', 'c', 0, 0, 0, 2, 0});

    assertThat(desk.ingest().counts().accepted()).isEqualTo(2);
  }

  @Test
  void everyFileThatIsRefusedIsNamedAtOnce() {
    desk.deliver("2022", 1, "nr;kvk\nA;01234567\n");
    desk.deliver("2023", 1, TEXT);
    desk.deliver("2024", 1, "");
    var printed = new ByteArrayOutputStream();
    var progress = Progress.to(new PrintStream(printed, true, UTF_8));

    var refusal =
        catchThrowableOfType(
            Refusal.class, () -> Desk.ingest(desk.job("notes.*\\.csv"), desk.run(progress)));

    assertThat(refusal.code()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(refusal).hasMessageContaining("period '2022'").hasMessageContaining("lacks");
    assertThat(printed.toString(UTF_8).lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("  Source 'notes', period '2024'")
        .endsWith("found 0 bytes (a header at least)");
  }

  @Test
  void aWarehouseInAFolderWithStrangeSignsIsReadAgain() {
    desk.deliver("2024", 1, TEXT + "A;01234567;2024-12-31;1,50\n");
    var run = desk.run();

    Desk.ingest(desk.job(), run);

    assertThat(rowsOf(run.read(desk.contract()), "id", "source_line"))
        .containsExactly("A | 2", "B | 3");
  }

  @Test
  void aLinkAPipeAndASecondNameAreRefusedAndNothingIsStored() throws Exception {
    var file = desk.deliver("2024", 1, TEXT);
    var elsewhere = Files.move(file, folder.resolve("elsewhere.csv"));

    Files.createSymbolicLink(file, elsewhere);
    assertThat(refusal()).hasMessageContaining("'notes.csv': found a symbolic link");
    Files.delete(file);
    Files.createLink(file, elsewhere);
    assertThat(refusal()).hasMessageContaining("'notes.csv': found a file with 2 names");
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(refusal()).hasMessageContaining("'notes.csv': found a folder");
    Files.delete(file);
    assertThat(new ProcessBuilder("mkfifo", "" + file).start().waitFor()).isZero();
    assertThat(refusal()).hasMessageContaining("'notes.csv': found a pipe");
    assertThat(desk.accepted("notes-2024-1")).doesNotExist();
  }

  @Test
  void aCopyThatIsAPipeIsRefusedWithoutWaitingForIt() throws Exception {
    desk.deliver("2024", 1, TEXT);
    var copy = desk.deliver("2024", 2, TEXT);
    Files.delete(copy);
    assertThat(new ProcessBuilder("mkfifo", "" + copy).start().waitFor()).isZero();

    assertThat(refusal()).hasMessageContaining("found a pipe");
  }

  @Test
  void aBombIsRefusedBeforeSparkStartsAndNothingIsLeft() {
    desk.deliver("2024", 1, "notes.csv.gz", PackedText.gzip(new byte[200 << 20]));
    long start = System.nanoTime();

    assertThat(refusal()).hasMessageContaining("unpacks to more than 100 times its size");
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    assertThat(desk.accepted("x").resolveSibling("../.staging-unpacked")).doesNotExist();
  }

  private Refusal refusal() {
    var refusal = catchThrowableOfType(Refusal.class, () -> desk.ingest());
    assertThat(refusal.code()).isEqualTo(ExitCode.DATA_REFUSED);
    return refusal;
  }
}
