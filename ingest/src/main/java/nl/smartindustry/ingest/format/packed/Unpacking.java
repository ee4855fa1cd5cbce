package nl.smartindustry.ingest.format.packed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.Limits;
import nl.smartindustry.ingest.format.packed.ZipEntries.ZipDirectory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.utils.InputStreamStatistics;

/**
 * Unpacks one delivered file.
 *
 * @param file the packed file
 * @param target where the text goes; a name of ours, never one from the packed file
 */
record Unpacking(Path file, Path target, UnpackLimits limits) {

  /**
   * The text of a gzip file, all its members together. The file name in its header is not used.
   *
   * @throws Refusal with exit code 65 when it is cut off, damaged, or followed by anything else
   */
  void gunzip() {
    try (var raw = new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
        var in =
            GzipCompressorInputStream.builder()
                .setInputStream(raw)
                .setDecompressConcatenated(true)
                .get()) {
      new MeasuredCopy(name(), limits, in::getCompressedCount).to(target, in);
    } catch (IOException damaged) {
      throw damaged(damaged);
    }
  }

  /**
   * The text of the one entry of a zip file that is read.
   *
   * @param reads whether an entry of this name, without its folders, is read
   * @return warnings about the others
   */
  List<String> unzip(Predicate<String> reads) {
    try {
      directory();
      try (var zip = ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get()) {
        var entries = ZipEntries.of(name(), zip);
        var data = entries.data(reads);
        unzip(zip, data);
        return entries.besides(data).stream()
            .map(other -> "File '%s': entry '%s' passed by".formatted(name(), other))
            .toList();
      }
    } catch (IOException damaged) {
      throw damaged(damaged);
    }
  }

  private void directory() throws IOException {
    var directory = ZipDirectory.of(file, limits.entries());
    if (directory.entries() > limits.entries()) {
      throw refusal("has more than %d entries (the limit)".formatted(limits.entries()));
    }
    if (directory.bytes() > (long) limits.entries() * UnpackLimits.DIRECTORY) {
      throw refusal("has names and remarks of %d bytes (too many)".formatted(directory.bytes()));
    }
    if (!directory.whole()) {
      throw refusal("is no whole zip file (cut off, or with something before or behind it)");
    }
  }

  private void unzip(ZipFile zip, ZipArchiveEntry data) throws IOException {
    var sum = new CRC32();
    try (var raw = zip.getInputStream(data);
        var in = new CheckedInputStream(raw, sum)) {
      LongSupplier packed =
          raw instanceof InputStreamStatistics counted
              ? counted::getCompressedCount
              : data::getCompressedSize;
      long bytes = new MeasuredCopy(name(), limits, packed).to(target, in);
      if (bytes != data.getSize() || sum.getValue() != data.getCrc()) {
        throw new IOException("another size or checksum than in its directory");
      }
    }
  }

  private String name() {
    return file.getFileName().toString();
  }

  private Refusal damaged(IOException cause) {
    var sentence = "File '%s': its packed data are damaged or cut off".formatted(name());
    return new Refusal(ExitCode.DATA_REFUSED, sentence, cause);
  }

  private Refusal refusal(String finding) {
    return new Refusal(ExitCode.DATA_REFUSED, "File '%s': %s".formatted(name(), finding));
  }

  /** Writes what comes out of a packed file, counting; stops as soon as a limit is passed. */
  static final class MeasuredCopy {
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
     * @throws IOException when the packed data cannot be read; a target that cannot be written is
     *     an {@link UncheckedIOException}
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
        throw refusal(
            "unpacks to more than %d times its size (the limit)".formatted(limits.ratio()));
      }
    }

    private Refusal refusal(String finding) {
      return new Refusal(ExitCode.DATA_REFUSED, "File '%s': %s".formatted(name, finding));
    }
  }

  /**
   * How much may come out of a packed file. Nothing that the file states is used: the bytes are
   * counted as they come.
   *
   * @param raw bytes of the packed file
   * @param unpacked bytes that may come out of it
   * @param ratio bytes that may come out of one packed byte, on the whole and in every {@link
   *     #STRETCH}
   * @param entries of a zip file, folders included
   */
  public record UnpackLimits(long raw, long unpacked, int ratio, int entries) {
    /** Those of every night. */
    public static final UnpackLimits USUAL = new UnpackLimits(Limits.FILE, 4L << 30, 100, 10_000);

    /** Bytes below which no ratio is judged: so few are no threat, and short texts repeat. */
    static final long HARMLESS = 1 << 20;

    /**
     * Bytes over which the ratio is judged anew, so that no packed bomb passes behind other bytes.
     */
    static final long STRETCH = 4 << 20;

    /** Bytes of a zip file's directory per entry that may be there, names and remarks included. */
    static final int DIRECTORY = 1 << 10;

    public UnpackLimits {
      if (raw < 1 || unpacked < 1 || ratio < 1 || entries < 1) {
        throw new IllegalArgumentException("Limits of packed files: each at least 1");
      }
    }
  }
}
