package nl.smartindustry.ingest.read;

import java.io.CharArrayReader;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Iterator;
import java.util.List;
import nl.smartindustry.ingest.inspect.BrokenRecord;
import nl.smartindustry.ingest.inspect.CsvFormats;
import nl.smartindustry.ingest.inspect.Defect;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.TextFormat;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV records: stretches between broken records, each parsed by Commons CSV. */
final class CsvRecords implements SourceRecords {
  private final PlannedSplit planned;
  private final SplitBytes bytes;
  private final CSVFormat format;
  private final int[] places;
  private final Iterator<BrokenRecord> broken;

  private BrokenRecord nextBroken;
  private CSVParser parser;
  private Iterator<CSVRecord> records;
  private LineCount lines;
  private CSVRecord following;
  private CSVRecord current;
  private BrokenRecord defective;

  CsvRecords(TextFormat text, List<ColumnSpec> columns, PlannedSplit planned) throws IOException {
    this.planned = planned;
    this.bytes = SplitBytes.read(planned);
    this.format = CsvFormats.of(text);
    var header = planned.file().header().names();
    this.places =
        columns.stream().mapToInt(c -> c.delivered() ? header.indexOf(c.column()) : -1).toArray();
    this.broken = planned.split().broken().iterator();
    open(planned.split().start(), planned.split().firstLine());
  }

  @Override
  public boolean next() throws IOException {
    do {
      defective = null;
      current = following;
      if (current != null) {
        lines.moveTo((int) current.getCharacterPosition());
        following = records.hasNext() ? records.next() : null;
        return true;
      }
      if (nextBroken == null) {
        return false;
      }
      defective = nextBroken;
      open(defective.end(), defective.line() + 1);
    } while (defective.defect() == Defect.NO_RECORD);
    return true;
  }

  /** The text of a cell by its place in the line, from 0. */
  String cell(int place) {
    return current.get(place);
  }

  @Override
  public long line() {
    return defective == null ? lines.line() : defective.line();
  }

  @Override
  public Defect defect() {
    return defective == null ? null : defective.defect();
  }

  @Override
  public String text(int column) {
    return places[column] < 0 ? null : current.get(places[column]);
  }

  @Override
  public String raw() {
    if (defective != null) {
      return bytes.raw(defective.start(), defective.end());
    }
    return lines.textUpTo(following == null ? -1 : (int) following.getCharacterPosition());
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private void open(long from, long line) throws IOException {
    nextBroken = broken.hasNext() ? broken.next() : null;
    long to = nextBroken == null ? planned.split().end() : nextBroken.start();
    CharBuffer text = bytes.text(from, to);
    lines = new LineCount(text.array(), text.limit(), line);
    if (parser != null) {
      parser.close();
    }
    parser =
        CSVParser.builder()
            .setReader(new CharArrayReader(text.array(), 0, text.limit()))
            .setFormat(format)
            .get();
    records = parser.iterator();
    following = records.hasNext() ? records.next() : null;
  }
}
