package nl.smartindustry.report.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.ObjectPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class S3StoreTest {
  @TempDir Path folder;

  @Test
  void anObjectIsPutOnceAndReadAndListed() throws IOException {
    try (var server = new LoopbackS3();
        var store = open(server, "AKEY")) {
      assertThat(store.putIfAbsent("releases/000001.json", bytes("one"))).isTrue();
      assertThat(store.putIfAbsent("releases/000001.json", bytes("two"))).isFalse();

      assertThat(store.get("releases/000001.json")).contains(bytes("one"));
      assertThat(store.get("releases/000002.json")).isEmpty();
      assertThat(store.keys("releases/")).containsExactly("releases/000001.json");
      assertThat(store.keys("files/")).isEmpty();
      assertThat(server.objects()).containsOnlyKeys("monitor/releases/000001.json");
    }
  }

  @Test
  void whatWasPutAndNotAnsweredIsThere() throws IOException {
    try (var server = new LoopbackS3();
        var store = open(server, "AKEY")) {
      server.leavesUnanswered(1);

      boolean first = store.putIfAbsent("a", bytes("one"));

      assertThat(first).isFalse(); // asked again by the library, the key is taken: by itself
      assertThat(store.get("a")).contains(bytes("one"));
    }
  }

  @Test
  void aKeyThatMayNotIsRefusedByName() throws IOException {
    try (var server = new LoopbackS3();
        var store = open(server, "OTHER")) {
      var refused = catchThrowableOfType(Refusal.class, () -> store.get("a"));

      assertThat(refused.code()).isEqualTo(ExitCode.PERMISSION);
      assertThat(refused)
          .hasMessage(
              "Object store '%s': this key may not do that in bucket 'releases'", server.address());
    }
  }

  private S3Store open(LoopbackS3 server, String accessKey) throws IOException {
    var secret = folder.resolve("secret");
    Files.writeString(secret, "a secret\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    var place =
        new ObjectPlace(server.address(), "eu-west-1", "releases", "monitor/", accessKey, secret);
    return S3Store.open(place, List.of());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
