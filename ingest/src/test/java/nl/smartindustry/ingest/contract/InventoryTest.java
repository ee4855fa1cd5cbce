package nl.smartindustry.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryTest {
  private static final List<String> FOLDERS = List.of("correction/n-1", "note/n-1");

  @TempDir Path root;
  private Path part;
  private Inventory stored;

  @BeforeEach
  void storeTwoFiles() throws IOException {
    Files.createDirectories(root.resolve("note/n-1"));
    part = Files.writeString(root.resolve("note/n-1/part-0"), "rows");
    Files.writeString(root.resolve("note/n-1/part-1"), "more");
    stored = Inventory.of(root, FOLDERS);
  }

  @Test
  void whatIsAsItWasWrittenIsConfirmedAlsoWhereTheWarehouseWasMoved(@TempDir Path elsewhere)
      throws IOException {
    assertThatCode(() -> stored.confirm(root)).doesNotThrowAnyException();

    var moved = Files.move(root.resolve("note"), elsewhere.resolve("note")).getParent();
    assertThatCode(() -> stored.confirm(moved)).doesNotThrowAnyException();
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(part);

    assertRefused("note/n-1/part-0': found none (expected 4 bytes;");
  }

  @Test
  void aShorterFileIsNamed() throws IOException {
    Files.writeString(part, "ro");

    assertRefused("note/n-1/part-0': found 2 bytes (expected 4;");
  }

  @Test
  void anAlteredFileIsNamed() throws IOException {
    Files.writeString(part, "sows");

    assertRefused("note/n-1/part-0': found other bytes (expected those that were written;");
  }

  @Test
  void aFileThatWasNotStoredIsNamedAlsoWhereNoneWas() throws IOException {
    Files.createDirectories(root.resolve("correction/n-1"));
    Files.writeString(root.resolve("correction/n-1/part-0"), "rows");

    assertRefused("correction/n-1/part-0': found it (expected no such file;");
  }

  @Test
  void aLinkIsNamedWhereverItLeads() throws IOException {
    var other = Files.move(part, root.resolve("elsewhere"));
    Files.createSymbolicLink(part, other);

    assertRefused("note/n-1/part-0': found a link or device (expected a plain file;");
  }

  private void assertRefused(String sentence) {
    var refused = catchThrowableOfType(Refusal.class, () -> stored.confirm(root));

    assertThat(refused).hasMessageContaining(sentence);
    assertThat(refused.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
  }
}
