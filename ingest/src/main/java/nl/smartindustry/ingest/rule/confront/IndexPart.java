package nl.smartindustry.ingest.rule.confront;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.smartindustry.ingest.rule.Asked.Index;

/** The entries of an index that one task gathers: a key, or a key with its value and its line. */
public final class IndexPart {
  private static final int FIRST_ROOM = 1024;
  private static final int VALUED = 3;

  private final int width;
  private long[] entries = new long[FIRST_ROOM];
  private int used;

  public IndexPart(Index index) {
    this.width = width(index);
  }

  /** How many numbers an entry has. */
  static int width(Index index) {
    return index.value().isEmpty() ? 1 : VALUED;
  }

  public void add(long key) {
    put(key);
  }

  public void add(long key, long value, long line) {
    put(key);
    put(value);
    put(line);
  }

  /** Stores the part beside those of other indexes. */
  public void store(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var bytes = ByteBuffer.allocate(Math.multiplyExact(used, Long.BYTES));
    bytes.asLongBuffer().put(entries, 0, used);
    Files.write(file, bytes.array());
  }

  /** The name of the file of a part. */
  public static String name(Index index, int part) {
    return "%s.%05d".formatted(index.id(), part);
  }

  private void put(long number) {
    if (used == entries.length) {
      entries = Arrays.copyOf(entries, 2 * used);
    }
    entries[used++] = number;
  }
}
