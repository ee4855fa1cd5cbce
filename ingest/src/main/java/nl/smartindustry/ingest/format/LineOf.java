package nl.smartindustry.ingest.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The line on which a byte of a file lies, for messages. */
final class LineOf {
  private LineOf() {}

  static long offset(Path file, long offset) {
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
