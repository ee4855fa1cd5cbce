package nl.smartindustry.ingest.format.jsonstat;

import java.io.IOException;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.Header;
import nl.smartindustry.ingest.format.file.Records;
import nl.smartindustry.ingest.format.file.Split;
import nl.smartindustry.ingest.format.json.JsonDocument;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;

/** The cells of a file in JSON-stat, which is held in memory. */
public final class DatasetInspection {
  /** Bytes of such a file; as a tree it takes about ten times as much. */
  private static final int LARGEST = 32 << 20;

  private DatasetInspection() {}

  public static Records inspect(String name, byte[] bytes, int from, Layout layout) {
    if (bytes.length > LARGEST) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED, "File '%s': larger than %d bytes (the limit)", name, LARGEST);
    }
    try {
      var tree = JsonDocument.tree(bytes, from, bytes.length);
      var dataset = Dataset.of(tree, layout.text().records());
      var known = layout.delivered().stream().map(ColumnSpec::column).toList();
      var columns =
          dataset.columns().stream()
              .filter(column -> known.contains(column) || dataset.carries(column))
              .toList();
      var split = new Split(from, bytes.length, 1, dataset.records(), List.of());
      return new Records(Header.of(columns), List.of(split));
    } catch (IOException wrong) {
      throw new Refusal(
          ExitCode.DATA_REFUSED,
          "File '%s': not JSON-stat: found %s".formatted(name, reason(wrong)),
          wrong);
    }
  }

  private static String reason(IOException wrong) {
    boolean parser = wrong instanceof com.fasterxml.jackson.core.JacksonException;
    return parser ? "no valid JSON" : wrong.getMessage();
  }
}
