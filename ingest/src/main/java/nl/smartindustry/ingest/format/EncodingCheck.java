package nl.smartindustry.ingest.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Watches bytes go by and remembers the first that the encoding does not have. A NUL byte belongs
 * in no delivered text. UTF-8 is checked as Unicode 15, table 3-7, defines it.
 */
final class EncodingCheck {
  private static final int LOWEST_NEXT = 0x80;
  private static final int HIGHEST_NEXT = 0xBF;

  private final boolean[] known;
  private long offset;
  private long invalid = -1;
  private long beyondAscii;
  private long begun;
  private int needed;
  private int lowest = LOWEST_NEXT;
  private int highest = HIGHEST_NEXT;

  EncodingCheck(String encoding) {
    var charset = Charset.forName(encoding);
    known = charset.equals(StandardCharsets.UTF_8) ? null : known(charset);
  }

  /** Offset of the first byte of the first character that cannot be decoded, or -1. */
  long invalid() {
    return invalid;
  }

  /** Whether any character beyond ASCII went by. */
  boolean beyondAscii() {
    return beyondAscii > 0;
  }

  void watch(byte[] bytes, int from, int to) {
    for (int i = from; i < to && invalid < 0; i++) {
      byte b = bytes[i];
      if (b > 0 && needed == 0) {
        continue;
      }
      beyondAscii++;
      if (needed == 0) {
        begun = offset + i - from;
      }
      if (b == 0 || !(known == null ? continues(b & 0xFF) : known[b & 0xFF])) {
        invalid = begun;
      }
    }
    offset += to - from;
  }

  /** The file has ended: a character must not be cut in two. */
  void end() {
    if (needed > 0 && invalid < 0) {
      invalid = begun;
    }
  }

  private boolean continues(int b) {
    if (needed == 0) {
      return begins(b);
    }
    if (b < lowest || b > highest) {
      return false;
    }
    lowest = LOWEST_NEXT;
    highest = HIGHEST_NEXT;
    needed--;
    return true;
  }

  private boolean begins(int b) {
    if (b < 0xC2 || b > 0xF4) {
      return false;
    }
    needed = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : LOWEST_NEXT;
    highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : HIGHEST_NEXT;
    return true;
  }

  private static boolean[] known(Charset charset) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var known = new boolean[256];
    for (int b = 1; b < known.length; b++) {
      try {
        decoder.decode(ByteBuffer.wrap(new byte[] {(byte) b}));
        known[b] = true;
      } catch (CharacterCodingException unmapped) {
        known[b] = false;
      }
    }
    return known;
  }
}
