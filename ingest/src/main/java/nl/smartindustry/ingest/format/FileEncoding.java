package nl.smartindustry.ingest.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.ByteWindow;

/**
 * The encoding a file is read in: the declared one, unless a byte-order mark gives another; every
 * byte that passes is checked against it.
 */
final class FileEncoding {
  private static final String UTF_8 = "utf-8";
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16_LE = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16_BE = {(byte) 0xFE, (byte) 0xFF};

  private final String declared;
  private final String name;
  private final int markLength;
  private final boolean supported;
  private final EncodingCheck check;
  private final EncodingCheck asUtf8 = new EncodingCheck(UTF_8);

  private FileEncoding(String declared, ByteWindow window) {
    this.declared = declared;
    this.supported = !starts(window, UTF_16_LE) && !starts(window, UTF_16_BE);
    this.markLength = starts(window, UTF_8_MARK) ? UTF_8_MARK.length : 0;
    this.name = markLength > 0 ? UTF_8 : declared;
    this.check = new EncodingCheck(name);
  }

  /** The encoding of a file at whose beginning the window stands; moves it past the mark. */
  static FileEncoding of(ByteWindow window, String declared) throws IOException {
    window.fill();
    var encoding = new FileEncoding(declared, window);
    window.skipTo(encoding.markLength);
    window.watch(encoding::watch);
    return encoding;
  }

  String name() {
    return name;
  }

  /**
   * Refuses a file with bytes that its encoding does not have.
   *
   * @return a warning where it may be declared wrongly
   */
  Optional<String> require(String file, Path path) {
    if (!supported) {
      throw Refusal.data(
          "File '%s': found a byte-order mark of UTF-16 (expected %s)", file, declared);
    }
    check.end();
    asUtf8.end();
    if (check.invalid() >= 0) {
      long offset = check.invalid() + markLength;
      throw Refusal.data("File '%s', line %s (expected %s)", file, found(path, offset), name);
    }
    if (markLength > 0 && !declared.equals(UTF_8)) {
      return Optional.of(
          "File '%s': read as UTF-8 by its byte-order mark (declared %s)"
              .formatted(file, declared));
    }
    return isUtf8AfterAll()
        ? Optional.of(
            "File '%s': read as UTF-8, as all its accented letters are (declared %s)"
                .formatted(file, name))
        : Optional.empty();
  }

  /** Whether it has letters beyond ASCII, in UTF-8, which other texts never are by chance. */
  boolean isUtf8AfterAll() {
    return !name.equals(UTF_8) && asUtf8.beyondAscii() && asUtf8.invalid() < 0;
  }

  private void watch(ByteWindow window) {
    check.watch(window.bytes(), window.fresh(), window.to());
    asUtf8.watch(window.bytes(), window.fresh(), window.to());
  }

  private static boolean starts(ByteWindow window, byte[] mark) {
    return window.to() >= mark.length
        && Arrays.equals(window.bytes(), 0, mark.length, mark, 0, mark.length);
  }

  /** The line of a byte, and what is wrong with it. */
  private static String found(Path file, long offset) {
    long line = 1;
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      int before = -1;
      for (long at = 0; at < offset; at++) {
        int b = in.read();
        if (b == '\r' || (b == '\n' && before != '\r')) {
          line++;
        }
        before = b;
      }
      return "%d: byte %d %s"
          .formatted(line, offset, in.read() == 0 ? "is zero" : "cannot be read");
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /**
   * Watches bytes go by and remembers the first that the encoding does not have. A NUL byte belongs
   * in no delivered text. UTF-8 is checked as Unicode 15, table 3-7, defines it.
   */
  static final class EncodingCheck {
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
}
