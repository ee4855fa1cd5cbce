package nl.smartindustry.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.PlainFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row Z2 of the fault matrix, and names of row Z3: what lies in a landing that should not. */
@Timeout(20)
class HostileLandingTest {
  @TempDir Path folder;
  private Path landing;
  private Path delivery;

  @BeforeEach
  void aGoodDelivery() throws IOException {
    landing = folder.resolve("landing");
    delivery = deliver("s-2024-1", "f.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"other", "s/2025", "s/2024/s-2024-2"})
  void aFolderThatIsALinkIsRefusedAtEveryLevel(String place) throws IOException {
    var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.createSymbolicLink(landing.resolve(place), elsewhere);

    assertThat(refused().code()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(refused())
        .hasMessage(
            "Landing: '%s' is a symbolic link (expected a folder; links are not followed)"
                .formatted(place));
  }

  @Test
  void theLandingItselfMayBeALinkBecauseTheSettingsNameIt() throws IOException {
    var link = Files.createSymbolicLink(folder.resolve("link"), landing);

    assertThat(Landing.look(link).deliveries()).hasSize(1);
  }

  @Test
  void whatLiesInNoDeliveryIsNamed() throws IOException {
    Files.writeString(landing.resolve("s/loose.csv"), "x");
    pipe(landing.resolve("s/2024/pipe"));

    assertThat(Landing.look(landing).warnings())
        .containsExactly(
            "Landing: 's/loose.csv' passed by (it lies in no delivery)",
            "Landing: 's/2024/pipe' passed by (it lies in no delivery)");
  }

  @Test
  void aManifestThatIsALinkOrAPipeIsRefusedWithoutOpeningIt() throws IOException {
    var manifest = delivery.resolve("manifest.json");
    var kept = Files.move(manifest, folder.resolve("kept.json"));
    Files.createSymbolicLink(manifest, kept);
    assertThat(refused()).hasMessageContaining("'manifest.json': found a symbolic link");

    Files.delete(manifest);
    pipe(manifest);
    assertThat(refused()).hasMessageContaining("'manifest.json': found a pipe");
  }

  @Test
  void aManifestOfManyMegabytesIsRefused() throws IOException {
    Files.writeString(delivery.resolve("manifest.json"), " ".repeat(5 << 20));

    assertThat(refused()).hasMessageContaining("5242880 bytes (4194304 at most)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../f.csv", "a/../../f.csv", "", ".", "f\\u0000.csv"})
  void aManifestCannotNameWhatLiesElsewhere(String name) throws IOException {
    deliver("s-2024-2", "f.csv", name);

    assertThat(refused().code()).isEqualTo(ExitCode.DATA_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"_s", ".s", "f[1]", "a b", "{a,b}", "50%", "s\u00e9", "a*"})
  void aDeliveryWhoseNameTheWarehouseCannotBearIsRefused(String name) throws IOException {
    deliver(name, "f.csv");

    assertThat(refused()).hasMessageStartingWith("Delivery '%s': its name".formatted(name));
  }

  @Test
  void aNameWithALineEndIsRefusedOnOneLine() throws IOException {
    Files.writeString(delivery.resolve("f\nException: all is lost.csv"), "x");

    assertThat(refused())
        .hasMessage(
            "Folder 's-2024-1': the name 'f\\u000aException: all is lost.csv' holds a control"
                + " character (none may)");
  }

  @Test
  void onlyAPlainFileWithOneNameIsOpened() throws IOException {
    var file = delivery.resolve("f.csv");
    PlainFile.require(file);

    Files.createLink(folder.resolve("twin.csv"), file);
    assertThat(kind(file)).contains("found a file with 2 names (hard links)");
    assertThat(kind(delivery)).contains("found a folder");
    assertThat(kind(delivery.resolve("none.csv"))).contains("found nothing");
    assertThat(kind(Path.of("/dev/zero"))).contains("found a device");
    assertThat(kind(Files.createSymbolicLink(folder.resolve("l.csv"), file)))
        .contains("found a symbolic link");
    assertThat(kind(Files.createSymbolicLink(folder.resolve("m.csv"), folder.resolve("gone"))))
        .contains("found a symbolic link");
    assertThat(kind(pipe(folder.resolve("p.csv")))).contains("found a pipe");
    try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(folder.resolve("s.csv")));
      assertThat(kind(folder.resolve("s.csv"))).contains("found a socket");
    }
  }

  private static String kind(Path file) {
    return catchThrowableOfType(Refusal.class, () -> PlainFile.require(file)).getMessage();
  }

  private Refusal refused() {
    return catchThrowableOfType(Refusal.class, () -> Landing.look(landing));
  }

  private Path deliver(String id, String file) throws IOException {
    return deliver(id, file, file);
  }

  private Path deliver(String id, String file, String declared) throws IOException {
    var place = Files.createDirectories(landing.resolve("s/2024").resolve(id));
    Files.writeString(place.resolve(file), "x");
    Files.writeString(
        place.resolve("manifest.json"),
        """
        {"source":"s","period":"2024","delivery":"%s","number":1,"created":"2024-11-15",
         "files":[{"name":"%s","bytes":1,"rows":1,"sha256":"x"}]}
        """
            .formatted(id, declared));
    Files.writeString(place.resolve("_COMPLETE"), "");
    return place;
  }

  /** A named pipe; Java has no call of its own for one. */
  private static Path pipe(Path place) throws IOException {
    var made = new ProcessBuilder("mkfifo", "" + place).start();
    try {
      assumeTrue(made.waitFor(5, TimeUnit.SECONDS) && made.exitValue() == 0, "no mkfifo here");
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
    return place;
  }
}
