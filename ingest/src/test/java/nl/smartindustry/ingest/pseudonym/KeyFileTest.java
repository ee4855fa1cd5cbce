package nl.smartindustry.ingest.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row N1 of the fault matrix: the key is missing, short, weak, open to others or misplaced. */
class KeyFileTest {
  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void aFolderOfData() throws IOException {
    data = Files.createDirectory(folder.resolve("warehouse"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "r--------"})
  void aKeyOfTheOwnerAloneIsRead(String permissions) throws IOException {
    var file = key(folder, bytes(32), permissions);

    assertThat(KeyFile.read(file, List.of(data)).id()).isEqualTo("66bb201d0c28");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw------x"})
  void aKeyOpenToOthersIsRefused(String permissions) throws IOException {
    refused(key(folder, bytes(32), permissions), "is open to others");
  }

  @Test
  void aKeyThatIsNotThereIsRefused() {
    refused(folder.resolve("none"), "is not there");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 4097})
  void aKeyOfTheWrongLengthIsRefused(int length) throws IOException {
    refused(key(folder, bytes(length), "rw-------"), "bytes (expected: 32 to 4096)");
  }

  @Test
  void aKeyOfOneByteOverAndOverIsRefused() throws IOException {
    refused(key(folder, new byte[64], "rw-------"), "holds one byte over and over");
  }

  @Test
  void aKeyAmongTheDataIsRefusedAlsoWhereALinkLeadsThere() throws IOException {
    refused(key(data, bytes(32), "rw-------"), "lies in ");
    Files.createSymbolicLink(folder.resolve("elsewhere"), data);
    refused(folder.resolve("elsewhere/key"), "lies in ");
  }

  @Test
  void aLinkOrAFolderIsNoKey() throws IOException {
    var link =
        Files.createSymbolicLink(folder.resolve("link"), key(folder, bytes(32), "rw-------"));

    refused(link, "is no plain file");
    refused(data, "is no plain file");
  }

  @Test
  void aKeyOfAnotherUserIsRefused() throws IOException {
    var file = key(folder, bytes(32), "rw-------");
    assumeTrue(givenAway(file), "skipped: only an administrator can give a file away");

    refused(file, "belongs to another user");
  }

  private void refused(Path file, String reason) {
    var refusal = catchThrowableOfType(Refusal.class, () -> KeyFile.read(file, List.of(data)));

    assertThat(refusal.code()).isEqualTo(ExitCode.DEFINITIONS);
    assertThat(refusal).hasMessageContaining(reason).hasMessageContaining(file.toString());
  }

  private static boolean givenAway(Path file) {
    try {
      Files.setAttribute(file, "unix:uid", 54321);
      return true;
    } catch (IOException notAllowed) {
      return false;
    }
  }

  private static Path key(Path folder, byte[] bytes, String permissions) throws IOException {
    var file = Files.write(folder.resolve("key"), bytes);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private static byte[] bytes(int length) {
    var bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
