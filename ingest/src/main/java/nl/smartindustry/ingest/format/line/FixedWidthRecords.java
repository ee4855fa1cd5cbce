package nl.smartindustry.ingest.format.line;

import java.io.IOException;
import java.util.List;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.TextFormat;

/** The records of a file in which each column has its own place in the line. */
public final class FixedWidthRecords extends LineRecords {
  private final List<ColumnSpec> columns;
  private String current = "";

  public FixedWidthRecords(TextFormat text, List<ColumnSpec> columns, PlannedSplit planned)
      throws IOException {
    super(text, planned);
    this.columns = columns;
  }

  @Override
  public void found(byte[] bytes, int from, int to) throws IOException {
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
