package nl.smartindustry.ingest.format.file;

import java.io.Closeable;
import java.io.IOException;
import nl.smartindustry.ingest.cell.RecordParsing.Cells;

/** The records of a split, in file order, broken ones included. */
public interface SourceRecords extends Cells, Closeable {
  /** How much of a refused record's text is kept. */
  int RAW_LIMIT = Limits.KEPT;

  /** Moves to the next record; false after the last. */
  boolean next() throws IOException;

  /** The line in the file on which the record begins, from 1. */
  long line();

  /** The number of the record among those that begin on its line, from 1. */
  default int cell() {
    return 1;
  }

  /** The line and the number on it. */
  default Place place() {
    return new Place(line(), cell());
  }

  /** Why the record cannot be read, or null when it can. */
  Defect defect();

  /** The record's text, without its last line end, cut at {@link #RAW_LIMIT}. */
  String raw();

  /** A text as it is kept. */
  static String cut(String text) {
    int end = Math.min(text.length(), RAW_LIMIT);
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }
}
