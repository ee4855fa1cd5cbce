package nl.smartindustry.ingest.format.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/** What is done to the bytes of a file before its footer, or to the footer and what follows. */
enum Damage {
  BIT((b, footer, random) -> flipped(b, random.nextInt(footer), 1 << random.nextInt(8))),
  BYTE((b, footer, random) -> flipped(b, random.nextInt(footer), 1 + random.nextInt(255))),
  ZEROS((b, footer, random) -> zeros(b, random.nextInt(footer), 1 + random.nextInt(200), footer)),
  FOOTER_BIT(
      (b, footer, random) -> flipped(b, inFooter(b, footer, random), 1 << random.nextInt(8))),
  FOOTER_NOISE(
      (b, footer, random) -> {
        for (int i = inFooter(b, footer, random); i < b.length - Damage.TAIL; i++) {
          b[i] = (byte) random.nextInt();
        }
        return b;
      }),
  FOOTER_LENGTH(
      (b, footer, random) -> {
        int length = random.nextBoolean() ? random.nextInt() : random.nextInt(b.length);
        tail(b).putInt(b.length - Damage.TAIL, length);
        return b;
      }),
  MAGIC(
      (b, footer, random) -> flipped(b, b.length - 1 - random.nextInt(4), 1 + random.nextInt(255))),
  CUT((b, footer, random) -> Arrays.copyOf(b, 1 + random.nextInt(b.length - 1))),
  HEAD_LOST((b, footer, random) -> Arrays.copyOfRange(b, 1 + random.nextInt(footer), b.length)),
  HOLE(
      (b, footer, random) -> {
        int from = 4 + random.nextInt(footer - 4);
        int to = Math.min(footer, from + 1 + random.nextInt(100));
        var left = Arrays.copyOf(b, b.length - (to - from));
        System.arraycopy(b, to, left, from, b.length - to);
        return left;
      });

  /** Bytes behind the footer: its length and a mark. */
  private static final int TAIL = 8;

  private final Harm harm;

  Damage(Harm harm) {
    this.harm = harm;
  }

  byte[] of(byte[] sound, Random random) {
    int footer = sound.length - TAIL - tail(sound).getInt(sound.length - TAIL);
    return harm.done(sound.clone(), footer, random);
  }

  private static ByteBuffer tail(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int inFooter(byte[] bytes, int footer, Random random) {
    return footer + random.nextInt(bytes.length - TAIL - footer);
  }

  private static byte[] flipped(byte[] bytes, int at, int bits) {
    bytes[at] ^= (byte) bits;
    return bytes;
  }

  private static byte[] zeros(byte[] bytes, int from, int count, int footer) {
    Arrays.fill(bytes, from, Math.min(footer, from + count), (byte) 0);
    return bytes;
  }

  /** What a damage does to a copy of a sound file. */
  private interface Harm {
    byte[] done(byte[] bytes, int footer, Random random);
  }
}
