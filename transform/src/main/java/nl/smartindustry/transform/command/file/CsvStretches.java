package nl.smartindustry.transform.command.file;

import java.io.IOException;
import java.nio.ByteBuffer;
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
   */
  static List<Long> find(String name, FileChannel file, char delimiter, long start)
      throws IOException {
    var search = new CsvStretches(delimiter, start);
    var window = ByteBuffer.allocate(WINDOW);
    long at = start;
    for (int read = file.read(window, at); read > 0; read = file.read(window.clear(), at)) {
      search.scan(window.array(), read, at);
      at += read;
      if (at - search.start > LIMIT) {
        throw Refusal.data(
            "File '%s': no end of a record within %d MB (is a quote never closed?)",
            name, LIMIT >> 20);
      }
    }
    if (search.start < at) {
      search.bounds.add(at);
    }
    return search.bounds;
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
