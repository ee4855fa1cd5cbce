package nl.smartindustry.ingest.format.line;

import java.nio.charset.Charset;
import java.util.List;
import nl.smartindustry.ingest.format.file.Defect;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;

/** Whether a line of fixed width holds its columns whole. */
public final class FixedPlaces implements LineCheck {
  private final List<ColumnSpec> columns;
  private final Charset charset;

  public FixedPlaces(Layout layout, Charset charset) {
    this.columns = layout.delivered();
    this.charset = charset;
  }

  /** Each column lies within the line, or, when it is optional, wholly behind its end. */
  @Override
  public Defect defect(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    int length = new String(bytes, from, end - from, charset).length();
    boolean whole =
        columns.stream()
            .allMatch(
                column ->
                    column.shape().chars().get(1) <= length
                        || (column.optional() && column.shape().chars().get(0) > length));
    return whole ? null : Defect.LINE_LENGTH;
  }
}
