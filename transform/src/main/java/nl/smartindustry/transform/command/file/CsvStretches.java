package nl.smartindustry.transform.command.file;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Cuts a CSV file into stretches of whole records, at line ends outside of quotes. Where the cuts
 * are depends on the file alone, so the result does not depend on the number of cores.
 */
final class CsvStretches {
  /** Bytes after which a stretch ends at the next record. */
  private static final long LENGTH = 2L << 20;

  /** Bytes without the end of a record after which a quote is taken as never closed. */
  private static final long LIMIT = 64L << 20;

  private static final int WINDOW = 1 << 20;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = ONES << 7;
  private static final long QUOTES = '"' * ONES;

  private final byte delimiter;
  private final List<Long> bounds = new ArrayList<>();
  private long start;
  private boolean atCellStart = true;
  private boolean inQuotedCell;
  private boolean quoteOpen;

  private CsvStretches(char delimiter, long start) {
    this.delimiter = (byte) delimiter;
    this.start = start;
    bounds.add(start);
  }

  /**
   * The offsets at which stretches begin, and the end of the file.
   *
   * @param start where the first record begins, after a byte-order mark
   * @param most how many stretches are asked for
   */
  static List<Long> find(String name, FileChannel file, char delimiter, long start, int most)
      throws IOException {
    var search = new CsvStretches(delimiter, start);
    var window = ByteBuffer.allocate(WINDOW);
    long at = start;
    for (int read = file.read(window, at);
        read > 0 && search.bounds.size() <= most;
        read = file.read(window.clear(), at)) {
      if (search.inQuotedCell || hasQuote(window.array(), read)) {
        search.scan(window.array(), read, at);
      } else {
        search.skip(window.array(), read, at);
      }
      at += read;
      if (at - search.start > LIMIT) {
        throw Refusal.data(
            "File '%s': no end of a record within %d MB (is a quote never closed?)",
            name, LIMIT >> 20);
      }
    }
    if (search.start < at && search.bounds.size() <= most) {
      search.bounds.add(at);
    }
    return search.bounds;
  }

  private static boolean hasQuote(byte[] bytes, int length) {
    int i = 0;
    for (; i + Long.BYTES <= length; i += Long.BYTES) {
      long other = (long) WORDS.get(bytes, i) ^ QUOTES;
      if ((other - ONES & ~other & HIGH_BITS) != 0) {
        return true;
      }
    }
    while (i < length && bytes[i] != '"') {
      i++;
    }
    return i < length;
  }

  /** Whether all bytes are ASCII. */
  static boolean isAscii(byte[] bytes, int length) {
    int i = 0;
    while (i + Long.BYTES <= length && ((long) WORDS.get(bytes, i) & HIGH_BITS) == 0) {
      i += Long.BYTES;
    }
    while (i < length && bytes[i] >= 0) {
      i++;
    }
    return i == length;
  }

  /** Scans a window without quotes: only the line ends after the length of a stretch matter. */
  private void skip(byte[] bytes, int length, long offset) {
    for (long i = Math.max(0, start + LENGTH - offset); i < length; i++) {
      if (bytes[(int) i] == '\n') {
        start = offset + i + 1;
        bounds.add(start);
        i = Math.max(i, start + LENGTH - offset - 1);
      }
    }
    byte last = bytes[length - 1];
    atCellStart = last == '\n' || last == '\r' || last == delimiter;
  }

  private void scan(byte[] bytes, int length, long offset) {
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (b == '"' && (atCellStart || inQuotedCell)) {
        quoteOpen = !quoteOpen; // a doubled quote closes and opens again
        inQuotedCell = true;
        atCellStart = false;
      } else if (!quoteOpen) {
        boolean lineEnd = b == '\n';
        if (lineEnd && offset + i - start >= LENGTH) {
          start = offset + i + 1;
          bounds.add(start);
        }
        atCellStart = lineEnd || b == delimiter || b == '\r';
        inQuotedCell &= !atCellStart;
      }
    }
  }
}
