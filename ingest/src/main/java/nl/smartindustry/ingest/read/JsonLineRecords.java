package nl.smartindustry.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Iterator;
import nl.smartindustry.ingest.inspect.BrokenRecord;
import nl.smartindustry.ingest.inspect.Defect;
import nl.smartindustry.ingest.inspect.JsonDocument;
import nl.smartindustry.ingest.inspect.RecordScanner;
import nl.smartindustry.ingest.layout.Layout;

/** The records of JSON Lines: an object on each line. */
final class JsonLineRecords implements SourceRecords {
  private final JsonCells cells;
  private final SplitBytes bytes;
  private final RecordScanner scanner;
  private final Iterator<BrokenRecord> broken;
  private BrokenRecord nextBroken;
  private BrokenRecord defective;
  private JsonNode current;
  private int start;
  private int at;
  private long line;
  private long nextLine;

  JsonLineRecords(Layout layout, PlannedSplit planned) throws IOException {
    this.cells = new JsonCells(layout.columns());
    this.bytes = SplitBytes.read(planned);
    this.scanner = new RecordScanner(layout.text());
    this.broken = planned.split().broken().iterator();
    this.nextBroken = broken.hasNext() ? broken.next() : null;
    this.nextLine = planned.split().firstLine();
  }

  @Override
  public boolean next() throws IOException {
    var found = RecordScanner.Found.BLANK_LINE;
    while (found == RecordScanner.Found.BLANK_LINE) {
      if (at == bytes.bytes().length) {
        return false;
      }
      start = at;
      line = nextLine;
      found = scanner.next(bytes.bytes(), start, bytes.bytes().length, true, 0);
      at = scanner.end();
      nextLine += scanner.lines();
    }
    defective = null;
    if (nextBroken != null && bytes.at(nextBroken.start()) == start) {
      defective = nextBroken;
      nextBroken = broken.hasNext() ? broken.next() : null;
      return true;
    }
    try (var document = new JsonDocument(bytes.bytes(), start, at, "")) {
      current = document.next();
    }
    return true;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public Defect defect() {
    return defective == null ? null : defective.defect();
  }

  @Override
  public String text(int column) {
    return cells.text(current, column);
  }

  @Override
  public String raw() {
    return bytes.raw(bytes.start() + start, bytes.start() + at);
  }

  @Override
  public void close() {
    current = null;
  }
}
