package nl.smartindustry.ingest.read;

import java.io.IOException;
import java.util.List;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.TextFormat;

/** The records of a file in which each column has its own place in the line. */
final class FixedWidthRecords extends LineRecords {
  private final List<ColumnSpec> columns;
  private String current = "";

  FixedWidthRecords(TextFormat text, List<ColumnSpec> columns, PlannedSplit planned)
      throws IOException {
    super(text, planned);
    this.columns = columns;
  }

  @Override
  void found(byte[] bytes, int from, int to) throws IOException {
    current = line(from, to);
  }

  @Override
  public String text(int column) {
    var chars = columns.get(column).shape().chars();
    if (!columns.get(column).delivered() || chars.get(1) > current.length()) {
      return null;
    }
    return current.substring(chars.get(0) - 1, chars.get(1));
  }
}
