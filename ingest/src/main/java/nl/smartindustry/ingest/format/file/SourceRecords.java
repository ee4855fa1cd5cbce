package nl.smartindustry.ingest.format.file;

import java.io.Closeable;
import java.io.IOException;
import nl.smartindustry.ingest.cell.RecordParsing.Cells;
import nl.smartindustry.ingest.format.file.PlannedSplit.Place;
import nl.smartindustry.ingest.format.file.Split.Defect;

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
  default Defect defect() {
    return null;
  }

  /** A reason why a cell is refused, with the name that the cell has in the file. */
  default String named(String reason) {
    return reason;
  }

  /** The record's text, without its last line end, cut at {@link #RAW_LIMIT}. */
  String raw();

  @Override
  default void close() throws IOException {
    // most formats hold the bytes of the split and no open file
  }

  /** A text as it is kept: its beginning, without its last line end. */
  static String cut(String text) {
    return bare(text.substring(0, Math.min(text.length(), RAW_LIMIT)));
  }

  /** A text without the line ends behind it. */
  static String bare(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }
}
