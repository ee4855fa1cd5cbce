package nl.smartindustry.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import nl.smartindustry.ingest.store.KeyCheck.KeyHashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyHashesTest {
  private static final long MANY = 10_000;

  @TempDir private Path folder;

  @Test
  void aDeliveryOfDifferentKeysHasNoneTwiceHoweverFewAreHeldAtOnce() throws IOException {
    store("part-0", LongStream.range(0, MANY).map(KeyHashesTest::mixed));
    store("part-1", LongStream.range(MANY, 2 * MANY).map(KeyHashesTest::mixed));

    assertThat(KeyHashes.anyTwice(folder)).isFalse();
    assertThat(KeyHashes.anyTwice(folder, 7)).isFalse();
    assertThat(KeyHashes.anyTwice(folder, 1000)).isFalse();
  }

  @Test
  void aKeyOfOnePartThatComesAgainInAnotherIsFoundHoweverFewAreHeldAtOnce() throws IOException {
    store("part-0", LongStream.range(0, MANY).map(KeyHashesTest::mixed));
    store("part-1", LongStream.range(MANY - 1, 2 * MANY).map(KeyHashesTest::mixed));

    assertThat(KeyHashes.anyTwice(folder)).isTrue();
    assertThat(KeyHashes.anyTwice(folder, 7)).isTrue();
    assertThat(KeyHashes.anyTwice(folder, 1000)).isTrue();
  }

  private static long mixed(long number) {
    return number * 0x9E3779B97F4A7C15L;
  }

  private void store(String part, LongStream hashes) throws IOException {
    var all = hashes.toArray();
    var bytes = ByteBuffer.allocate(all.length * Long.BYTES);
    bytes.asLongBuffer().put(all);
    Files.write(folder.resolve(part), bytes.array());
  }
}
