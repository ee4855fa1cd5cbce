package nl.smartindustry.ingest.inspect;

import java.nio.charset.Charset;
import java.util.List;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;

/** Whether a line of fixed width holds its columns whole. */
final class FixedPlaces {
  private final List<ColumnSpec> columns;
  private final Charset charset;

  FixedPlaces(Layout layout, Charset charset) {
    this.columns = layout.delivered();
    this.charset = charset;
  }

  /** Whether each column lies within the line, or, when it is optional, wholly behind its end. */
  boolean within(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    int length = new String(bytes, from, end - from, charset).length();
    return columns.stream()
        .allMatch(
            column ->
                column.shape().chars().get(1) <= length
                    || (column.optional() && column.shape().chars().get(0) > length));
  }
}
