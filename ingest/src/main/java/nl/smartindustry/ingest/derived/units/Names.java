package nl.smartindustry.ingest.derived.units;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers for texts, from 0 in the order in which they are met. All texts lie in one array and are
 * found by open addressing: 8 digits take 20 to 40 bytes, and no object.
 */
final class Names {
  private static final int LETTERS = 256;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final String what;
  private final Room room;
  private byte[] bytes = new byte[1 << 10];
  private int[] starts = new int[1 << 6];
  private int[] slots = new int[1 << 7];
  private int size;
  private int longest;

  /**
   * @param what they name, in the plural
   */
  Names(String what, Room room) {
    this.what = what;
    this.room = room;
  }

  int size() {
    return size;
  }

  /** The number of a text, which is new if it was not met before. */
  int add(byte[] text, int from, int length) {
    int slot = slot(text, from, length);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    grow(length);
    System.arraycopy(text, from, bytes, starts[size], length);
    starts[size + 1] = starts[size] + length;
    longest = Math.max(longest, length);
    slots[slot(text, from, length)] = ++size;
    return size - 1;
  }

  int add(String text) {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    return add(utf8, 0, utf8.length);
  }

  /** The number of a text; -1 if it was not met. */
  int find(byte[] text, int from, int length) {
    return slots[slot(text, from, length)] - 1;
  }

  String text(int number) {
    return new String(bytes, start(number), length(number), StandardCharsets.UTF_8);
  }

  /** All texts, each from {@link #start} on. */
  byte[] bytes() {
    return bytes;
  }

  int start(int number) {
    return starts[number];
  }

  int length(int number) {
    return starts[number + 1] - starts[number];
  }

  int compare(int one, int other) {
    return Arrays.compareUnsigned(
        bytes, starts[one], starts[one + 1], bytes, starts[other], starts[other + 1]);
  }

  /** All numbers in the order of the bytes of their texts, sorted letter by letter from behind. */
  int[] order() {
    var order = new int[size];
    var next = new int[size];
    Arrays.setAll(order, number -> number);
    for (int letter = longest - 1; letter >= 0; letter--) {
      var places = new int[LETTERS + 2];
      for (int number : order) {
        places[letter(number, letter) + 1]++;
      }
      for (int i = 1; i < places.length; i++) {
        places[i] += places[i - 1];
      }
      for (int number : order) {
        next[places[letter(number, letter)]++] = number;
      }
      var sorted = next;
      next = order;
      order = sorted;
    }
    return order;
  }

  /** A letter of a text; before all of them where the text has ended. */
  private int letter(int number, int at) {
    return at < length(number) ? 1 + Byte.toUnsignedInt(bytes[starts[number] + at]) : 0;
  }

  private int slot(byte[] text, int from, int length) {
    int mask = slots.length - 1;
    int slot = hash(text, from, length) & mask;
    while (slots[slot] != 0) {
      int start = starts[slots[slot] - 1];
      if (Arrays.equals(bytes, start, starts[slots[slot]], text, from, from + length)) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static int hash(byte[] text, int from, int length) {
    long hash = length;
    for (int i = from; i < from + length; i++) {
      hash = hash * 31 + text[i];
    }
    hash *= GOLDEN;
    return (int) (hash >>> Integer.SIZE);
  }

  /** Makes room for one more text. */
  private void grow(int length) {
    if (starts[size] + length > bytes.length) {
      int larger = Math.max(2 * bytes.length, Math.addExact(starts[size], length));
      room.take(what, larger - bytes.length);
      bytes = Arrays.copyOf(bytes, larger);
    }
    if (size + 2 > starts.length) {
      room.take(what, (long) Integer.BYTES * starts.length);
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    if (2 * (size + 1) > slots.length) {
      room.take(what, (long) Integer.BYTES * slots.length);
      rehash(2 * slots.length);
    }
  }

  private void rehash(int length) {
    slots = new int[length];
    for (int number = 0; number < size; number++) {
      slots[slot(bytes, starts[number], length(number))] = number + 1;
    }
  }
}
