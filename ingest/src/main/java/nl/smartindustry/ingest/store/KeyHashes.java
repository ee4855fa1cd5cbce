package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A 64-bit hash of each record's key, gathered while a part is written. Equal keys have equal
 * hashes, so a delivery whose hashes all differ has no key twice and need not be queried for it. In
 * a table without identifiers every record stands for itself.
 */
final class KeyHashes {
  private static final int FIRST_ROOM = 1024;

  /** Hashes compared at one time: 64 MB. */
  private static final int AT_ONCE = 8 << 20;

  private final int[] places;
  private final boolean[] text;
  private final boolean[] day;
  private long[] hashes = new long[FIRST_ROOM];
  private int count;

  KeyHashes(StructType stored, List<String> key) {
    places = key.stream().mapToInt(stored::fieldIndex).toArray();
    text = new boolean[places.length];
    day = new boolean[places.length];
    for (int i = 0; i < places.length; i++) {
      var type = stored.apply(places[i]).dataType();
      text[i] = type.equals(DataTypes.StringType);
      day[i] = type.equals(DataTypes.DateType);
    }
  }

  void add(InternalRow row) {
    if (places.length == 0) {
      return;
    }
    long hash = 0;
    for (int i = 0; i < places.length; i++) {
      if (text[i]) {
        hash = XXH64.hashUTF8String(row.getUTF8String(places[i]), hash);
      } else {
        hash = XXH64.hashLong(day[i] ? row.getInt(places[i]) : row.getLong(places[i]), hash);
      }
    }
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * count);
    }
    hashes[count++] = hash;
  }

  void store(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var bytes = ByteBuffer.allocate(Math.multiplyExact(count, Long.BYTES));
    bytes.asLongBuffer().put(hashes, 0, count);
    Files.write(file, bytes.array());
  }

  /** Whether any two records of a delivery have the same hash. */
  static boolean anyTwice(Path folder) throws IOException {
    return anyTwice(folder, AT_ONCE);
  }

  /**
   * Looks at one range of hashes after the other, so that memory does not grow with the delivery.
   *
   * @param atOnce about as many hashes as are held in memory at one time
   */
  static boolean anyTwice(Path folder, int atOnce) throws IOException {
    try (var files = Files.list(folder)) {
      var parts = files.sorted().toList();
      long bytes = 0;
      for (Path part : parts) {
        bytes += Files.size(part);
      }
      long ranges = Math.max(1, -Math.floorDiv(-bytes / Long.BYTES, atOnce));
      for (long range = 0; range < ranges; range++) {
        if (twiceWithin(parts, range, ranges)) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean twiceWithin(List<Path> parts, long range, long ranges) throws IOException {
    var found = new long[FIRST_ROOM];
    int count = 0;
    for (Path part : parts) {
      var hashes = ByteBuffer.wrap(Files.readAllBytes(part)).asLongBuffer();
      while (hashes.hasRemaining()) {
        long hash = hashes.get();
        if (Math.floorMod(hash, ranges) == range) {
          if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
          }
          found[count++] = hash;
        }
      }
    }
    Arrays.parallelSort(found, 0, count);
    for (int i = 1; i < count; i++) {
      if (found[i] == found[i - 1]) {
        return true;
      }
    }
    return false;
  }
}
