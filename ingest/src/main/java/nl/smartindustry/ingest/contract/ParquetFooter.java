package nl.smartindustry.ingest.contract;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/**
 * Makes the footer of a Parquet file depend on what is in the file alone. Parquet-java lists the
 * encodings of a column in the order of a hash set of enum constants, and that differs from one
 * process to the next: the same rows would not be the same bytes.
 */
public final class ParquetFooter {
  /** The length of the footer and the four letters {@code PAR1}, which end every file. */
  private static final int TAIL = 8;

  private ParquetFooter() {}

  /** How many rows a file says that it has. */
  static long rows(Path file) throws IOException {
    try (var channel = FileChannel.open(file, READ)) {
      return read(channel).getNum_rows();
    }
  }

  /** Sorts those lists; the file keeps its size, and all that lies before the footer its place. */
  public static void sort(Path file) throws IOException {
    try (var channel = FileChannel.open(file, READ, WRITE)) {
      int length = length(channel);
      long start = channel.size() - TAIL - length;
      var described = read(channel);
      sort(described);
      var sorted = new ByteArrayOutputStream(length);
      Util.writeFileMetaData(described, sorted);
      if (sorted.size() != length) {
        throw new IOException("The footer of a Parquet file changed its size");
      }
      write(channel, start, sorted.toByteArray());
    }
  }

  private static FileMetaData read(FileChannel channel) throws IOException {
    int length = length(channel);
    var footer = read(channel, channel.size() - TAIL - length, length);
    return Util.readFileMetaData(new ByteArrayInputStream(footer.array()));
  }

  private static int length(FileChannel channel) throws IOException {
    return read(channel, channel.size() - TAIL, TAIL).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  private static void sort(FileMetaData described) {
    for (var group : described.getRow_groups()) {
      for (var column : group.getColumns()) {
        var of = column.getMeta_data();
        of.setEncodings(sorted(of.getEncodings()));
        if (of.isSetEncoding_stats()) {
          of.setEncoding_stats(sorted(of.getEncoding_stats()));
        }
      }
    }
  }

  private static <T> List<T> sorted(List<T> list) {
    var sorted = new ArrayList<>(list);
    sorted.sort(null);
    return sorted;
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    var buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException("A Parquet file ends before its footer");
      }
    }
    return buffer.flip();
  }

  private static void write(FileChannel channel, long at, byte[] bytes) throws IOException {
    var buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer, at + buffer.position());
    }
  }
}
