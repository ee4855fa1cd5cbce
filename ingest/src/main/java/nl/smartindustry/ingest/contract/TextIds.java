package nl.smartindustry.ingest.contract;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers texts from 0 in the order they come, in one byte array with open addressing: some 25
 * bytes for a number of eight signs.
 */
public final class TextIds implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int FEW = 1 << 10;
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 16;

  private byte[] bytes = new byte[FEW];
  private int[] starts = new int[FEW];
  private int[] table = new int[2 * FEW];
  private int count;

  /** How many different texts there are. */
  public int size() {
    return count;
  }

  /** The number of a UTF-8 text, which is given one if it has none. */
  public int add(byte[] text, int from, int length) {
    int slot = slot(text, from, length);
    if (table[slot] != 0) {
      return table[slot] - 1;
    }
    long end = (long) starts[count] + length;
    if (end > LARGEST_ARRAY) {
      throw new IllegalStateException(count + " texts: more than fit in memory");
    }
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST_ARRAY, 2 * end));
    }
    System.arraycopy(text, from, bytes, starts[count], length);
    table[slot] = ++count;
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
    }
    starts[count] = (int) end;
    if (2 * count > table.length) {
      grow();
    }
    return count - 1;
  }

  public int add(String text) {
    var bytesOfText = text.getBytes(StandardCharsets.UTF_8);
    return add(bytesOfText, 0, bytesOfText.length);
  }

  /** The number of a text that others have numbered, which is given one if it has none. */
  public int add(TextIds others, int id) {
    return add(others.bytes, others.starts[id], others.length(id));
  }

  /** The number of a UTF-8 text; -1 where it has none. */
  public int find(byte[] text, int from, int length) {
    return table[slot(text, from, length)] - 1;
  }

  /** The number of a text; -1 where it has none. */
  public int find(String text) {
    var bytesOfText = text.getBytes(StandardCharsets.UTF_8);
    return find(bytesOfText, 0, bytesOfText.length);
  }

  /** The number of a text that others have numbered; -1 where it has none. */
  public int find(TextIds others, int id) {
    return find(others.bytes, others.starts[id], others.length(id));
  }

  public String text(int id) {
    return new String(bytes, starts[id], length(id), StandardCharsets.UTF_8);
  }

  /** The bytes of a text. */
  public byte[] bytes(int id) {
    return Arrays.copyOfRange(bytes, starts[id], starts[id + 1]);
  }

  /** How many bytes of memory all this takes. */
  public long held() {
    return bytes.length + (long) Integer.BYTES * (starts.length + table.length);
  }

  private int length(int id) {
    return starts[id + 1] - starts[id];
  }

  /** Compares two texts by their bytes without a sign, as Spark does. */
  public int compare(int one, int other) {
    return Arrays.compareUnsigned(
        bytes, starts[one], starts[one + 1], bytes, starts[other], starts[other + 1]);
  }

  /**
   * All numbers in the order of their texts' bytes without a sign, which is that of code points.
   */
  public int[] sorted() {
    var order = new int[count];
    Arrays.setAll(order, id -> id);
    sort(order, 0, count, 0);
    return order;
  }

  /** Sorts texts that have their first bytes in common by the eight that follow, and so on. */
  private void sort(int[] order, int from, int to, int common) {
    int size = to - from;
    var ids = Arrays.copyOfRange(order, from, to);
    var keys = new long[size];
    Arrays.setAll(keys, i -> word(ids[i], common));
    var sorted = keys.clone();
    Arrays.parallelSort(sorted);
    var filled = new int[size];
    for (int i = 0; i < size; i++) {
      int first = first(sorted, keys[i]);
      order[from + first + filled[first]++] = ids[i];
    }
    for (int run = 0; run < size; run += filled[run]) {
      if (filled[run] > 1) {
        sortAlike(order, from + run, from + run + filled[run], common + Long.BYTES);
      }
    }
  }

  /** Texts alike up to here: those that end here differ by the zeros they end in. */
  private void sortAlike(int[] order, int from, int to, int common) {
    boolean longer = false;
    for (int i = from; i < to; i++) {
      longer |= length(order[i]) > common;
    }
    if (longer) {
      sort(order, from, to, common);
      return;
    }
    for (int i = from + 1; i < to; i++) {
      for (int j = i; j > from && length(order[j]) < length(order[j - 1]); j--) {
        int shorter = order[j];
        order[j] = order[j - 1];
        order[j - 1] = shorter;
      }
    }
  }

  /** Eight bytes of a text as a number that sorts like them; zeros beyond its end. */
  private long word(int id, int skip) {
    long word = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      int at = starts[id] + skip + i;
      word = word << Byte.SIZE | (at < starts[id + 1] ? bytes[at] & 0xFF : 0);
    }
    return word ^ Long.MIN_VALUE;
  }

  private static int first(long[] sorted, long key) {
    int low = 0;
    int high = sorted.length - 1;
    while (low < high) {
      int middle = low + high >>> 1;
      if (sorted[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int slot(byte[] text, int from, int length) {
    int slot = hash(text, from, length) & table.length - 1;
    while (table[slot] != 0) {
      int id = table[slot] - 1;
      if (Arrays.equals(bytes, starts[id], starts[id + 1], text, from, from + length)) {
        return slot;
      }
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  private static int hash(byte[] text, int from, int length) {
    long hash = length;
    for (int i = from; i < from + length; i++) {
      hash = hash * 31 + text[i];
    }
    hash *= 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 32 ^ hash >>> 48); // texts that count up differ in the upper bits
  }

  private void grow() {
    table = new int[2 * table.length];
    for (int id = 0; id < count; id++) {
      table[slot(bytes, starts[id], length(id))] = id + 1;
    }
  }
}
