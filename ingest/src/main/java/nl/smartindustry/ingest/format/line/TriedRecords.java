package nl.smartindustry.ingest.format.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.format.file.Split;
import nl.smartindustry.ingest.format.file.SplitBytes;
import nl.smartindustry.ingest.layout.TextFormat;

/** The records of a text as they would be read in a way that is tried. */
public final class TriedRecords {
  private TriedRecords() {}

  /**
   * A record, or the line at which one is broken.
   *
   * @param line at which it begins, from 1
   * @param cells of a broken one, its line
   */
  public record TriedRecord(long line, boolean whole, List<String> cells) {
    public TriedRecord {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param utf8 the text
   * @param most records that are read
   */
  public static List<TriedRecord> of(byte[] utf8, TextFormat format, int most) {
    var split = new Split(0, utf8.length, 1, 0, List.of());
    var all = new SplitBytes(utf8, 0, StandardCharsets.UTF_8);
    var read = new CsvRecords(format, all, split, new int[0]);
    var records = new ArrayList<TriedRecord>();
    try {
      while (records.size() < most && read.next()) {
        boolean whole = read.scanner().defect() == null;
        var cells = whole ? cells(read) : List.of(read.raw());
        records.add(new TriedRecord(read.line(), whole, cells));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return records;
  }

  private static List<String> cells(CsvRecords record) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < record.scanner().cells(); i++) {
      cells.add(record.cell(i));
    }
    return cells;
  }
}
