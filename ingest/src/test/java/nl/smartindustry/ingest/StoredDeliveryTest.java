package nl.smartindustry.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Progress;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored of a delivery is what is read of it, from the ledger to the last page. */
class StoredDeliveryTest extends SparkTest {
  private static final String NOTES = "nr;kvk;dag;bedrag;iot\nA;01234567;2024-01-02;1,50;1\n";

  @TempDir Path folder;
  private Desk desk;
  private Path ledger;
  private Path part;

  @BeforeEach
  void readOneDelivery() {
    desk = new Desk(folder);
    desk.deliver("2024", 1, NOTES);
    desk.ingest();
    ledger = folder.resolve("warehouse/restricted/deliveries/notes-2024-1.json");
    part = desk.accepted("notes-2024-1").resolve("part-00000.parquet");
  }

  @Test
  void aRunStopsAtAPartThatIsGoneBeforeItReadsANewDelivery() throws IOException {
    Files.delete(part);
    desk.deliver("2023", 1, NOTES);

    assertRefused("Stored file '%s': found none".formatted(part));
  }

  @Test
  void whatCountsNoLongerMayBeDamaged() throws IOException {
    Files.delete(part);
    desk.deliver("2024", 2, NOTES.replace("A;", "B;"));

    assertThat(desk.ingest().counts().accepted()).isEqualTo(1);
  }

  @Test
  void anotherDigitInTheLedgerIsRefused() throws IOException {
    var text = Files.readString(ledger);
    Files.writeString(ledger, text.replace("\"accepted\" : 1", "\"accepted\" : 2"));

    assertRefused("notes-2024-1.json': is not what was written (restore it, or delete it to read");
  }

  @Test
  void anEntryUnderAnotherNameIsRefused() throws IOException {
    Files.copy(ledger, ledger.resolveSibling("notes-2024-2.json"));

    assertRefused("notes-2024-2.json': is not what was written");
  }

  @Test
  void anEntryThatListsNoFilesIsReadAgainAndSaidSo() throws IOException {
    asAVersionBeforeLeftIt();
    var said = new ByteArrayOutputStream();

    var again = Desk.ingest(desk.job(), desk.run(Progress.to(new PrintStream(said))));

    assertThat(again.sources().get(0).known()).isZero();
    assertThat(said.toString())
        .contains("1 deliveries are read again: a version before kept no list of the files");
    assertThat(desk.job().plan(desk.settings()).anythingNew()).isFalse();
  }

  @Test
  void anEntryThatListsNoFilesIsMissedWhereItCannotBeReadAgain() throws IOException {
    asAVersionBeforeLeftIt();
    desk.clear("2024", 1);

    var refused = catchThrowableOfType(Refusal.class, () -> desk.ingest());

    assertThat(refused.code()).isEqualTo(ExitCode.INPUT_MISSING);
    assertThat(refused)
        .hasMessageContaining("read again (a version before kept no list of the files stored");
  }

  @Test
  void everyPageCarriesItsChecksum() throws IOException {
    var bytes = Files.readAllBytes(part);
    int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 8);
    var footer = Arrays.copyOfRange(bytes, bytes.length - 8 - length, bytes.length - 8);
    var columns = Util.readFileMetaData(new ByteArrayInputStream(footer)).getRow_groups().get(0);

    assertThat(columns.getColumns())
        .isNotEmpty()
        .allSatisfy(
            column -> {
              int at = (int) column.getMeta_data().getData_page_offset();
              var page = new ByteArrayInputStream(bytes, at, bytes.length - at);
              assertThat(Util.readPageHeader(page).isSetCrc()).isTrue();
            });
  }

  private void asAVersionBeforeLeftIt() throws IOException {
    var json = new JsonMapper();
    var entry = (ObjectNode) json.readTree(ledger.toFile());
    entry.remove("sha256");
    ((ObjectNode) entry.get("reading")).remove("stored");
    json.writeValue(ledger.toFile(), entry);
  }

  private void assertRefused(String sentence) {
    var refused = catchThrowableOfType(Refusal.class, () -> desk.ingest());

    assertThat(refused).hasMessageContaining(sentence);
    assertThat(refused.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
  }
}
