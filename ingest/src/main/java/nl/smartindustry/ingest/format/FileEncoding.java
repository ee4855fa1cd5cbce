package nl.smartindustry.ingest.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.ByteWindow;

/**
 * The encoding a file is read in: the declared one, unless a byte-order mark says otherwise; every
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
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "File '%s': found a byte-order mark of UTF-16 (expected %s)",
          file,
          declared);
    }
    check.end();
    asUtf8.end();
    if (check.invalid() >= 0) {
      long offset = check.invalid() + markLength;
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "File '%s', line %d: byte %d cannot be read (expected %s)",
          file,
          lineOf(path, offset),
          offset,
          name);
    }
    if (markLength > 0 && !declared.equals(UTF_8)) {
      return Optional.of(
          "File '%s': read as UTF-8 by its byte-order mark (declared %s)"
              .formatted(file, declared));
    }
    boolean doubtful = !name.equals(UTF_8) && asUtf8.beyondAscii() && asUtf8.invalid() < 0;
    return doubtful
        ? Optional.of(
            "File '%s': all its accented letters are UTF-8 (declared %s)".formatted(file, name))
        : Optional.empty();
  }

  private void watch(ByteWindow window) {
    check.watch(window.bytes(), window.fresh(), window.to());
    asUtf8.watch(window.bytes(), window.fresh(), window.to());
  }

  private static boolean starts(ByteWindow window, byte[] mark) {
    return window.to() >= mark.length
        && Arrays.equals(window.bytes(), 0, mark.length, mark, 0, mark.length);
  }

  private static long lineOf(Path file, long offset) {
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
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return line;
  }
}
