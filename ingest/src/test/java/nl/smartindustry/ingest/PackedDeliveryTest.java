package nl.smartindustry.ingest;

import static nl.smartindustry.ingest.format.packed.PackedText.gzip;
import static nl.smartindustry.ingest.format.packed.PackedText.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packed delivery is read as the file in it would have been. */
class PackedDeliveryTest extends SparkTest {
  private static final String TEXT =
      "nr;kvk;dag;bedrag;iot\n"
          + "A;01234567;2024-12-31;1,50;1\n"
          + "B;1234567;31-12-2024;\"2,\n00\";0\n"
          + "C;;;-4,00;9\n"
          + "A;01234567;2024-12-31;1,50;1\n"
          + "D;\"x\"y;;5,00;1\n"
          + "E;;;6,00;1\n"
          + "F;;;7,00;1\n";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void openDesk() {
    desk = new Desk(folder);
  }

  @Test
  void packedOrNotTheSameRecordsAreStoredAndRefusedOnTheSameLines() throws Exception {
    var packed = gzip(TEXT);
    desk.deliver("2022", 1, TEXT.getBytes(StandardCharsets.UTF_8));
    desk.deliver("2023", 1, "notes.csv.gz", packed);
    desk.deliver("2024", 1, "delivery.zip", zip("notes-2024.csv", TEXT));

    var summary = desk.ingest();

    for (var id : List.of("notes-2023-1", "notes-2024-1")) {
      assertThat(stored(id)).isEqualTo(stored("notes-2022-1")).isNotEmpty();
      assertThat(refused(id)).isEqualTo(refused("notes-2022-1")).hasSize(3);
    }
    var gzipped = summary.sources().get(0).deliveries().get(1).files().get(0);
    assertThat(gzipped.identity().sha256()).isEqualTo(Sha256.of(packed));
    assertThat(gzipped.identity().bytes()).isEqualTo(packed.length);
    assertThat(gzipped.counts().read()).isEqualTo(7);
    assertThat(gzipped.counts().duplicates()).isEqualTo(1);
    assertThat(unpacked()).doesNotExist();
    assertThat(desk.job().plan(desk.settings()).anythingNew()).isFalse();
  }

  @Test
  void aRefusedPackedFileLeavesNothingBehindAndWhatAKilledRunLeftGoes() throws Exception {
    desk.deliver("2024", 1, "notes.csv.gz", gzip("nr;kvk\n1;\0\n"));
    Files.createDirectories(unpacked());
    Files.writeString(unpacked().resolve("00001.txt"), "left");

    var refusal = catchThrowableOfType(Refusal.class, () -> desk.ingest());

    assertThat(refusal.code()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(refusal).hasMessageContaining("File 'notes.csv.gz', line 2: byte 9");
    assertThat(unpacked()).doesNotExist();
    assertThat(desk.accepted("notes-2024-1")).doesNotExist();
  }

  private Path unpacked() {
    return folder.resolve("warehouse/restricted/.staging-unpacked");
  }

  private List<String> stored(String delivery) {
    var rows = spark().read().parquet(desk.accepted(delivery).toString());
    return rowsOf(rows, "id", "kvk", "day", "amount", "uses_iot", "source_line", "corrections");
  }

  private List<String> refused(String delivery) {
    var rows = spark().read().parquet(desk.quarantined(delivery).toString());
    return rowsOf(rows, "line", "rule", "raw");
  }
}
