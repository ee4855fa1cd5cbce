package nl.smartindustry.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets from a file of the owner's, and from the folder that a scheduler hands over. */
class SecretFileTest {
  @TempDir Path folder;

  @Test
  void aPasswordIsOneLineWithoutItsEnd() throws IOException {
    assertThat(secret(written("open sesame\n", "rw-------")).line()).isEqualTo("open sesame");
  }

  @Test
  void aPasswordOfTwoLinesOrNoneIsRefusedWithoutBeingQuoted() throws IOException {
    assertThatThrownBy(() -> secret(written("open\nsesame\n", "rw-------")).line())
        .isInstanceOf(Refusal.class)
        .hasMessage("Password '%s/secret': has 2 lines (expected: one line)", folder);
    assertThatThrownBy(() -> secret(written("\n", "rw-------")).line())
        .hasMessageContaining("has 0 lines");
  }

  @Test
  void inTheSchedulersFolderALinkWithinItIsRead() throws IOException {
    var store = Files.createDirectory(folder.resolve("store"));
    Files.writeString(store.resolve("data"), "key");
    Files.setPosixFilePermissions(
        store.resolve("data"), PosixFilePermissions.fromString("r--------"));
    var link = Files.createSymbolicLink(store.resolve("key"), Path.of("data"));

    assertThat(secret(link).bytes(Optional.of(store))).asString().isEqualTo("key");
    assertThatThrownBy(() -> secret(link).bytes(Optional.empty()))
        .hasMessageContaining("is no plain file");
    assertThatThrownBy(
            () -> secret(link).bytes(Optional.of(Files.createDirectory(folder.resolve("other")))))
        .hasMessageContaining("is no plain file");
  }

  @Test
  void aFileOfRootsThatAGroupReadsIsASecretInTheSchedulersFolderOnly() throws IOException {
    assumeTrue(ownedByRoot(folder), "skipped: only an administrator can make a file of root's");
    var file = written("key", "r--r-----");

    assertThat(secret(file).bytes(Optional.of(folder))).asString().isEqualTo("key");
    assertThatThrownBy(() -> secret(file).bytes(Optional.empty()))
        .hasMessageContaining("is open to others (expected: permissions 0600 or 0400)");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assertThatThrownBy(() -> secret(file).bytes(Optional.of(folder)))
        .hasMessageContaining("is open to others (expected: permissions 0440 or 0400)");
  }

  private static boolean ownedByRoot(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid") == 0;
  }

  private Path written(String text, String permissions) throws IOException {
    var file = Files.writeString(folder.resolve("secret"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private static SecretFile secret(Path file) {
    return new SecretFile("Password", file, List.of());
  }
}
