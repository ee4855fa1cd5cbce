package nl.smartindustry.transform.command.file;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.method.sample.Microdata;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A user's CSV file: a header line, then one record per unit; quotes as in RFC 4180. */
final class CsvFile implements UserFile.Source {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String name;
  private final FileChannel file;
  private final DataFile format;
  private final CSVFormat csv;
  private final List<Long> bounds;
  private final List<String> header;

  CsvFile(Path path, DataFile format) throws IOException {
    this.name = format.path();
    this.format = format;
    this.csv = formatOf(format);
    this.file = FileChannel.open(path);
    this.bounds = CsvStretches.find(name, file, format.delimiter().charAt(0), afterMark(file));
    this.header = readHeader();
  }

  private static CSVFormat formatOf(DataFile format) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(format.delimiter())
        .setIgnoreEmptyLines(true)
        .setTrailingData(false)
        .get();
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public Microdata read(WantedColumns wanted) {
    var plans = ColumnPlan.of(name, format, header, wanted);
    var stretches =
        IntStream.range(0, bounds.size() - 1)
            .parallel()
            .mapToObj(
                part -> new CsvReading(plans, header.size(), decimal()).read(open(part), part))
            .toList();
    Stretch.check(name, stretches, "line");
    return new Assembly(name, decimal(), plans, stretches).microdata();
  }

  /** The line on which a record ends; records are counted from 0, without the header. */
  @Override
  public String place(int record) {
    long before = 0;
    int records = -1;
    for (int part = 0; part < bounds.size() - 1; part++) {
      var parser = open(part);
      for (var ignored : parser) {
        if (records++ == record) {
          return "line " + (before + parser.getCurrentLineNumber());
        }
      }
      before += parser.getCurrentLineNumber();
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
    var records = bounds.size() > 1 ? open(0).iterator() : null;
    try {
      if (records != null && records.hasNext()) {
        return records.next().toList();
      }
    } catch (UncheckedIOException broken) {
      throw Refusal.data("File '%s', line 1%s", name, CsvReading.BROKEN_QUOTE);
    }
    throw Refusal.data("File '%s': found nothing in it (a header line)", name);
  }

  private CSVParser open(int part) {
    try {
      var text = text(bounds.get(part), bounds.get(part + 1));
      var reader = new CharArrayReader(text.array(), text.arrayOffset(), text.remaining());
      return CSVParser.builder().setReader(reader).setFormat(csv).get();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private CharBuffer text(long from, long to) throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) > 0) {
      // a read may give less than there is
    }
    try {
      return format
          .charset()
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(bytes.flip());
    } catch (CharacterCodingException other) {
      throw Refusal.data(
          "File '%s': is not text in %s (encoding in the spec)", name, format.encoding());
    }
  }

  private static long afterMark(FileChannel file) throws IOException {
    var first = ByteBuffer.allocate(MARK.length);
    file.read(first, 0);
    return first.flip().equals(ByteBuffer.wrap(MARK)) ? MARK.length : 0;
  }

  /**
   * Reads the records of one stretch of a CSV file into buffers.
   *
   * @param width cells that every record has
   */
  record CsvReading(List<ColumnPlan> plans, int width, char decimal) {
    static final String BROKEN_QUOTE =
        ": text after a closing quote, or a quote that is never closed";

    /**
     * @param part number of the stretch; the first begins with the header
     */
    Stretch read(CSVParser parser, int part) {
      var buffers =
          plans.stream().map(plan -> ColumnBuffer.of(plan, decimal)).toArray(ColumnBuffer[]::new);
      int rows = part == 0 ? -1 : 0;
      try {
        for (var record : parser) {
          var defect = rows < 0 ? null : add(record, buffers);
          if (defect != null) {
            return new Stretch(rows, parser.getCurrentLineNumber(), buffers, defect);
          }
          rows++;
        }
        return new Stretch(rows, parser.getCurrentLineNumber(), buffers, null);
      } catch (UncheckedIOException broken) {
        return new Stretch(rows, parser.getCurrentLineNumber(), buffers, BROKEN_QUOTE);
      }
    }

    /** What is wrong with a record, or null. */
    private String add(CSVRecord record, ColumnBuffer[] buffers) {
      if (record.size() != width) {
        return ": %d cells (the header has %d)".formatted(record.size(), width);
      }
      for (int c = 0; c < buffers.length; c++) {
        try {
          buffers[c].add(record.get(plans.get(c).place()));
        } catch (CellDefect defect) {
          return ", column '%s': %s".formatted(plans.get(c).name(), defect.getMessage());
        }
      }
      return null;
    }
  }
}
