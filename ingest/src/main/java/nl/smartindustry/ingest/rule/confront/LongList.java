package nl.smartindustry.ingest.rule.confront;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Whole numbers in the order in which they were added; a file holds eight bytes of each. */
public final class LongList {
  private static final int FIRST_ROOM = 1024;
  private long[] numbers = new long[FIRST_ROOM];
  private int count;

  public void add(long number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count++] = number;
  }

  /** Whether a number was added twice; puts them in order to find out. */
  public boolean anyTwice() {
    Arrays.parallelSort(numbers, 0, count);
    for (int i = 1; i < count; i++) {
      if (numbers[i] == numbers[i - 1]) {
        return true;
      }
    }
    return false;
  }

  /** Writes a file, and its folder where there is none. */
  public void store(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var bytes = ByteBuffer.allocate(Math.multiplyExact(count, Long.BYTES));
    bytes.asLongBuffer().put(numbers, 0, count);
    Files.write(file, bytes.array());
  }

  /** The numbers of a file. */
  public static LongBuffer read(Path file) {
    try {
      return ByteBuffer.wrap(Files.readAllBytes(file)).asLongBuffer();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
