package nl.smartindustry.transform.method.replicates;

import java.nio.charset.StandardCharsets;

/**
 * Numbers that look random and follow from a seed and a text alone: the same on every machine, in
 * every order of rows, on any number of partitions. Not for secrets.
 *
 * <p>SplitMix64: a counter in steps of the golden ratio through a finaliser that mixes all bits
 * (Steele, Lea and Flood 2014, OOPSLA; the variant of Stafford's mix 13).
 */
public final class KeyedHash {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long MIX_1 = 0xBF58476D1CE4E5B9L;
  private static final long MIX_2 = 0x94D049BB133111EBL;

  private KeyedHash() {}

  /** A key of a text: its UTF-8 bytes, eight at a time, then their number. */
  public static long of(long seed, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    long key = mix(seed + GOLDEN);
    long word = 0;
    for (int i = 0; i < bytes.length; i++) {
      word = word << 8 | bytes[i] & 0xff;
      if (i % 8 == 7) {
        key = of(key, word);
        word = 0;
      }
    }
    return of(of(key, word), bytes.length);
  }

  /** A key from a key and a number. */
  public static long of(long key, long number) {
    return mix((key ^ mix(number + GOLDEN)) + GOLDEN);
  }

  /** The i-th number between 0 and 1, both excluded, that belongs to a key. */
  public static double uniform(long key, int i) {
    return ((mix(key + (i + 1) * GOLDEN) >>> 11) + 0.5) * 0x1p-53;
  }

  private static long mix(long z) {
    long a = (z ^ z >>> 30) * MIX_1;
    long b = (a ^ a >>> 27) * MIX_2;
    return b ^ b >>> 31;
  }
}
