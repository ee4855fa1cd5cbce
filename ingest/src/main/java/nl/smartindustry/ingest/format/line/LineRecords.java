package nl.smartindustry.ingest.format.line;

import java.io.IOException;
import java.util.Iterator;
import nl.smartindustry.ingest.format.file.BrokenRecord;
import nl.smartindustry.ingest.format.file.Defect;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.SourceRecords;
import nl.smartindustry.ingest.format.file.SplitBytes;
import nl.smartindustry.ingest.layout.TextFormat;

/** Records of which each is one physical line. */
public abstract class LineRecords implements SourceRecords {
  private final SplitBytes bytes;
  private final RecordScanner scanner;
  private final Iterator<BrokenRecord> broken;
  private BrokenRecord nextBroken;
  private BrokenRecord defective;
  private int start;
  private int at;
  private long line;
  private long nextLine;

  public LineRecords(TextFormat text, PlannedSplit planned) throws IOException {
    this.bytes = SplitBytes.read(planned);
    this.scanner = new RecordScanner(text);
    this.broken = planned.split().broken().iterator();
    this.nextBroken = broken.hasNext() ? broken.next() : null;
    this.nextLine = planned.split().firstLine();
  }

  /** A sound record was found between two positions of the split. */
  public abstract void found(byte[] split, int from, int to) throws IOException;

  @Override
  public boolean next() throws IOException {
    do {
      if (!nextLine()) {
        return false;
      }
      defective = null;
      if (nextBroken != null && bytes.at(nextBroken.start()) == start) {
        defective = nextBroken;
        nextBroken = broken.hasNext() ? broken.next() : null;
      }
    } while (defect() == Defect.NO_RECORD);
    if (defective == null) {
      found(bytes.bytes(), start, at);
    }
    return true;
  }

  private boolean nextLine() {
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
    return true;
  }

  /** The text of a line, without its end. */
  String line(int from, int to) throws IOException {
    var text = bytes.text(bytes.start() + from, bytes.start() + to).toString();
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
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
  public String raw() {
    return bytes.raw(bytes.start() + start, bytes.start() + at);
  }

  @Override
  public void close() {
    // the bytes of the split are all at hand
  }
}
