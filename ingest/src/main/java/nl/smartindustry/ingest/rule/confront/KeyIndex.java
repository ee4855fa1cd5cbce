package nl.smartindustry.ingest.rule.confront;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import nl.smartindustry.ingest.rule.Asked.Index;

/**
 * The keys of deliveries in memory, to be found at once: keys are hashes, so that their first bits
 * spread them evenly over buckets of one or two. Where a key comes twice, the first one's value
 * counts.
 */
public final class KeyIndex implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LARGEST_TABLE = 28;

  private final int shift;
  private final int[] starts;
  private final long[] keys;
  private final long[] values;
  private final BitSet asked = new BitSet();

  private KeyIndex(int bits, int entries, boolean valued) {
    this.shift = Long.SIZE - bits;
    this.starts = new int[(1 << bits) + 1];
    this.keys = new long[entries];
    this.values = valued ? new long[entries] : new long[0];
  }

  /** One stretch of all keys: those whose hash leaves {@code rest} when divided by {@code of}. */
  public record Range(int rest, int of) {
    /** All keys at once. */
    public static final Range ALL = new Range(0, 1);

    public boolean has(long key) {
      return of == 1 || Math.floorMod(key, of) == rest;
    }
  }

  /** Something done with each entry of an index. */
  @FunctionalInterface
  public interface EntryVisitor {
    void see(long key, long value, long line);
  }

  /** Reads the files of an index, those of one delivery after those of another. */
  public static KeyIndex read(Index index, List<Path> files, Range range) {
    var counted = new int[1];
    each(index, files, range, (key, value, line) -> counted[0]++);
    int bits = Math.min(LARGEST_TABLE, Integer.SIZE - Integer.numberOfLeadingZeros(counted[0] | 1));
    var made = new KeyIndex(bits, counted[0], !index.value().isEmpty());
    each(index, files, range, (key, value, line) -> made.starts[made.bucket(key) + 1]++);
    for (int i = 1; i < made.starts.length; i++) {
      made.starts[i] += made.starts[i - 1];
    }
    var next = made.starts.clone();
    each(index, files, range, (key, value, line) -> made.put(next, key, value));
    return made;
  }

  /** Goes through the entries of a range, in the order of the files. */
  public static void each(Index index, List<Path> files, Range range, EntryVisitor entry) {
    boolean valued = !index.value().isEmpty();
    for (Path file : files) {
      var numbers = LongList.read(file);
      while (numbers.hasRemaining()) {
        long key = numbers.get();
        long value = valued ? numbers.get() : 0;
        long line = valued ? numbers.get() : 0;
        if (range.has(key)) {
          entry.see(key, value, line);
        }
      }
    }
  }

  /** Where a key is, or -1. */
  public int find(long key) {
    int bucket = bucket(key);
    for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    return -1;
  }

  public boolean has(long key) {
    return find(key) >= 0;
  }

  /** Whether this method was called with the key before; it must be in the index. */
  public boolean again(long key) {
    int place = find(key);
    boolean before = asked.get(place);
    asked.set(place);
    return before;
  }

  /** The value of the key at a place that {@link #find} gave. */
  public long value(int place) {
    return values[place];
  }

  private int bucket(long key) {
    return (int) (key >>> shift);
  }

  private void put(int[] next, long key, long value) {
    int place = next[bucket(key)]++;
    keys[place] = key;
    if (values.length > 0) {
      values[place] = value;
    }
  }
}
