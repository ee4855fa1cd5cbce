package nl.smartindustry.transform.command.file;

import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
