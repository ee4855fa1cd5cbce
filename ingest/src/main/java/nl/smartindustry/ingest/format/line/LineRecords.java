package nl.smartindustry.ingest.format.line;

import java.io.IOException;
import java.util.Iterator;
import nl.smartindustry.ingest.format.file.SourceRecords;
import nl.smartindustry.ingest.format.file.Split;
import nl.smartindustry.ingest.format.file.Split.BrokenRecord;
import nl.smartindustry.ingest.format.file.Split.Defect;
import nl.smartindustry.ingest.format.file.SplitBytes;
import nl.smartindustry.ingest.layout.TextFormat;

/** The records of a split that the {@link RecordScanner} finds, and between them broken ones. */
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

  /**
   * @param bytes of the split
   */
  protected LineRecords(TextFormat text, SplitBytes bytes, Split split) {
    this.bytes = bytes;
    this.scanner = new RecordScanner(text);
    this.broken = split.broken().iterator();
    this.nextBroken = broken.hasNext() ? broken.next() : null;
    this.nextLine = split.firstLine();
  }

  /** A whole record was found between two positions of the split. */
  protected abstract void found(SplitBytes split, int from, int to) throws IOException;

  @Override
  public boolean next() throws IOException {
    do {
      if (!step()) {
        return false;
      }
    } while (defect() == Defect.NO_RECORD);
    if (defective == null) {
      found(bytes, start, at);
    }
    return true;
  }

  /** Moves past blank lines and then past a record, whole or broken; false at the end. */
  private boolean step() {
    var found = RecordScanner.Found.BLANK_LINE;
    while (found == RecordScanner.Found.BLANK_LINE && at < bytes.bytes().length) {
      start = at;
      line = nextLine;
      if (nextBroken != null && bytes.at(nextBroken.start()) == start) {
        defective = nextBroken;
        nextBroken = broken.hasNext() ? broken.next() : null;
        at = bytes.at(defective.end());
        nextLine++;
        return true;
      }
      defective = null;
      found = scanner.next(bytes.bytes(), start, bytes.bytes().length, true, 0);
      at = scanner.end();
      nextLine += scanner.lines();
    }
    return found != RecordScanner.Found.BLANK_LINE;
  }

  RecordScanner scanner() {
    return scanner;
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
    return bytes.raw(start, at);
  }
}
