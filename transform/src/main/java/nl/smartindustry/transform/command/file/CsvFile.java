package nl.smartindustry.transform.command.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.method.sample.Microdata;

/** A user's CSV file: a header line, then one record per unit; quotes as in RFC 4180. */
final class CsvFile implements UserFile.Source {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String name;
  private final FileChannel file;
  private final DataFile format;
  private final List<String> header;

  CsvFile(Path path, DataFile format) throws IOException {
    this.name = format.path();
    this.format = format;
    this.file = FileChannel.open(path);
    this.header = readHeader();
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public Microdata read(WantedColumns wanted) {
    var plans = ColumnPlan.of(name, format, header, wanted);
    var reading = new CsvReading(plans, header.size(), decimal());
    var bounds = bounds(Integer.MAX_VALUE);
    var stretches =
        IntStream.range(0, bounds.size() - 1)
            .parallel()
            .mapToObj(part -> reading.read(open(bounds, part), part))
            .toList();
    Stretch.check(name, stretches, "line");
    return new Assembly(name, decimal(), plans, stretches).microdata();
  }

  /** The line on which a record ends; records are counted from 0, without the header. */
  @Override
  public String place(int record) {
    var bounds = bounds(Integer.MAX_VALUE);
    long before = 0;
    int read = -1;
    for (int part = 0; part < bounds.size() - 1; part++) {
      var records = open(bounds, part);
      while (records.next()) {
        if (read++ == record) {
          return "line " + (before + records.line());
        }
      }
      before += records.line();
    }
    throw new IllegalArgumentException("Record %d of '%s'".formatted(record, name));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private char decimal() {
    return format.decimal().charAt(0);
  }

  private List<String> readHeader() {
    var bounds = bounds(1);
    var records = bounds.size() > 1 ? open(bounds, 0) : null;
    try {
      if (records != null && records.next()) {
        return records.texts();
      }
    } catch (CellDefect broken) {
      throw Refusal.data("File '%s', line 1: %s", name, broken.getMessage());
    }
    throw Refusal.data("File '%s': found nothing in it (a header line)", name);
  }

  private List<Long> bounds(int most) {
    try {
      var first = ByteBuffer.allocate(MARK.length);
      file.read(first, 0);
      long start = first.flip().equals(ByteBuffer.wrap(MARK)) ? MARK.length : 0;
      return CsvStretches.find(name, file, format.delimiter().charAt(0), start, most);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private StretchRecords open(List<Long> bounds, int part) {
    try {
      var bytes = bytes(bounds.get(part), bounds.get(part + 1));
      boolean plain =
          format.charset().equals(StandardCharsets.UTF_8)
              && CsvStretches.isAscii(bytes.array(), bytes.limit());
      var text =
          plain
              ? bytes
              : StandardCharsets.UTF_8.encode(
                  format
                      .charset()
                      .newDecoder()
                      .onMalformedInput(CodingErrorAction.REPORT)
                      .onUnmappableCharacter(CodingErrorAction.REPORT)
                      .decode(bytes));
      return new StretchRecords(text.array(), text.remaining(), format.delimiter().charAt(0));
    } catch (CharacterCodingException other) {
      throw Refusal.data(
          "File '%s': is not text in %s (encoding in the spec)", name, format.encoding());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private ByteBuffer bytes(long from, long to) throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) > 0) {
      // a read may give less than there is
    }
    return bytes.flip();
  }

  /**
   * Reads the records of one stretch of a CSV file into buffers.
   *
   * @param width cells that every record has
   */
  record CsvReading(List<ColumnPlan> plans, int width, char decimal) {

    /**
     * @param part number of the stretch; the first begins with the header
     */
    Stretch read(StretchRecords records, int part) {
      var buffers =
          plans.stream().map(plan -> ColumnBuffer.of(plan, decimal)).toArray(ColumnBuffer[]::new);
      int rows = part == 0 ? -1 : 0;
      try {
        while (records.next()) {
          var defect = rows < 0 ? null : add(records, buffers);
          if (defect != null) {
            return new Stretch(rows, records.line(), buffers, defect);
          }
          rows++;
        }
        return new Stretch(rows, records.line(), buffers, null);
      } catch (CellDefect broken) {
        return new Stretch(rows, records.line(), buffers, ": " + broken.getMessage());
      }
    }

    /** What is wrong with a record, or null. */
    private String add(StretchRecords records, ColumnBuffer[] buffers) {
      if (records.cells() != width) {
        return ": %d cells (the header has %d)".formatted(records.cells(), width);
      }
      for (int c = 0; c < buffers.length; c++) {
        try {
          records.put(plans.get(c).place(), buffers[c]);
        } catch (CellDefect defect) {
          return ", column '%s': %s".formatted(plans.get(c).name(), defect.getMessage());
        }
      }
      return null;
    }
  }
}
