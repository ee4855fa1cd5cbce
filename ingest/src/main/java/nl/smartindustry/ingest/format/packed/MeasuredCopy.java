package nl.smartindustry.ingest.format.packed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** Writes what comes out of a packed file, counting; stops as soon as a limit is passed. */
final class MeasuredCopy {
  private static final int BUFFER = 1 << 16;

  private final String name;
  private final UnpackLimits limits;
  private final LongSupplier packed;
  private long written;
  private long stretchWritten;
  private long stretchPacked;

  /**
   * @param name of the delivered file, for messages
   * @param packed how many packed bytes have been used so far
   */
  MeasuredCopy(String name, UnpackLimits limits, LongSupplier packed) {
    this.name = name;
    this.limits = limits;
    this.packed = packed;
  }

  /**
   * Writes all of it.
   *
   * @return bytes written
   * @throws IOException when the packed data cannot be read; a target that cannot be written is an
   *     {@link UncheckedIOException}
   * @throws Refusal with exit code 65 when a limit is passed
   */
  long to(Path target, InputStream in) throws IOException {
    try (var out = open(target)) {
      var buffer = new byte[BUFFER];
      int read = in.readNBytes(buffer, 0, BUFFER);
      if (Packing.of(buffer) != Packing.NONE) {
        throw refusal("found a packed file within it (packed once at most)");
      }
      while (read > 0) {
        count(read);
        write(out, buffer, read);
        read = in.readNBytes(buffer, 0, BUFFER);
      }
    }
    within(written, packed.getAsLong());
    return written;
  }

  private static OutputStream open(Path target) {
    try {
      return Files.newOutputStream(target);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static void write(OutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private void count(int read) {
    written += read;
    if (written > limits.unpacked()) {
      throw refusal("unpacks to more than %d bytes (the limit)".formatted(limits.unpacked()));
    }
    if (written - stretchWritten >= UnpackLimits.STRETCH) {
      within(written - stretchWritten, packed.getAsLong() - stretchPacked);
      stretchWritten = written;
      stretchPacked = packed.getAsLong();
    }
  }

  private void within(long out, long in) {
    if (out > UnpackLimits.HARMLESS && out > limits.ratio() * Math.max(1, in)) {
      throw refusal("unpacks to more than %d times its size (the limit)".formatted(limits.ratio()));
    }
  }

  private Refusal refusal(String finding) {
    return new Refusal(ExitCode.DATA_REFUSED, "File '%s': %s".formatted(name, finding));
  }
}
