package nl.smartindustry.ingest.derived.units;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Pairs of whole numbers that are not negative. Once {@link #sorted}, each pair comes once, and
 * those with the same first number lie together.
 */
final class Pairs {
  private final String what;
  private final Room room;
  private long[] pairs = new long[1 << 4];
  private int size;

  /** Pairs whose memory has been counted already. */
  Pairs() {
    this("pairs", new Room(Long.MAX_VALUE));
  }

  /**
   * @param what they are, in the plural
   */
  Pairs(String what, Room room) {
    this.what = what;
    this.room = room;
  }

  void add(int first, int second) {
    if (size == pairs.length) {
      room.take(what, (long) Long.BYTES * size);
      pairs = Arrays.copyOf(pairs, 2 * size);
    }
    pairs[size++] = pair(first, second);
  }

  /** Sorts them and keeps each once. */
  Pairs sorted() {
    Arrays.sort(pairs, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    size = kept;
    return this;
  }

  int size() {
    return size;
  }

  int first(int at) {
    return (int) (pairs[at] >>> Integer.SIZE);
  }

  int second(int at) {
    return (int) pairs[at];
  }

  /** How many have this first number. */
  int count(int first) {
    return start(first + 1) - start(first);
  }

  /** The second numbers of those with this first one, in order. */
  IntStream of(int first) {
    return between(first, first + 1);
  }

  /** The second numbers of those whose first one is at least {@code from} and below {@code to}. */
  IntStream between(int from, int to) {
    return IntStream.range(start(from), start(to)).map(this::second);
  }

  /** Where those with this first number start. */
  int start(int first) {
    int at = place(first, 0);
    return at < 0 ? -at - 1 : at;
  }

  /** Where a pair lies; negative where it is none of these. */
  int place(int first, int second) {
    return Arrays.binarySearch(pairs, 0, size, pair(first, second));
  }

  private static long pair(int first, int second) {
    return (long) first << Integer.SIZE | second;
  }
}
