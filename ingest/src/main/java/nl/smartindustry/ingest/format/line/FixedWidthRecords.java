package nl.smartindustry.ingest.format.line;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.SourceRecords;
import nl.smartindustry.ingest.format.file.Split.Defect;
import nl.smartindustry.ingest.format.file.SplitBytes;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;

/** The records of a file in which each column has its own place in the line. */
public final class FixedWidthRecords extends LineRecords {
  private final List<ColumnSpec> columns;
  private String current = "";

  public FixedWidthRecords(Layout layout, PlannedSplit planned) throws IOException {
    super(layout.text(), SplitBytes.read(planned), planned.split());
    this.columns = layout.columns();
  }

  /** Each column lies within the line, or, when it is optional, wholly behind its end. */
  public static LineInspection.LineCheck check(Layout layout, Charset charset) {
    return (bytes, from, to) -> {
      int length = SourceRecords.bare(new String(bytes, from, to - from, charset)).length();
      boolean whole =
          layout.delivered().stream()
              .allMatch(c -> last(c) <= length || (c.optional() && first(c) > length));
      return whole ? null : Defect.LINE_LENGTH;
    };
  }

  @Override
  protected void found(SplitBytes split, int from, int to) throws IOException {
    current = split.text(from, to);
  }

  @Override
  public String text(int column) {
    var spec = columns.get(column);
    boolean there = spec.delivered() && last(spec) <= current.length();
    return there ? current.substring(first(spec) - 1, last(spec)) : null;
  }

  private static int first(ColumnSpec column) {
    return column.shape().chars().get(0);
  }

  private static int last(ColumnSpec column) {
    return column.shape().chars().get(1);
  }
}
