package nl.smartindustry.ingest.format;

import java.util.Arrays;

/** Which encoding a file is read in: the declared one, unless a byte-order mark says otherwise. */
record Encodings(String encoding, int markLength, boolean supported) {
  private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16_LE = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16_BE = {(byte) 0xFE, (byte) 0xFF};

  static Encodings of(byte[] bytes, int length, String declared) {
    if (starts(bytes, length, UTF_8)) {
      return new Encodings("utf-8", UTF_8.length, true);
    }
    if (starts(bytes, length, UTF_16_LE) || starts(bytes, length, UTF_16_BE)) {
      return new Encodings("utf-16", UTF_16_LE.length, false);
    }
    return new Encodings(declared, 0, true);
  }

  boolean marked() {
    return markLength > 0;
  }

  private static boolean starts(byte[] bytes, int length, byte[] mark) {
    return length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }
}
