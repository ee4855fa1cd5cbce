package nl.smartindustry.ingest.format.json;

import java.io.IOException;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.FileInspection.FileContent;
import nl.smartindustry.ingest.format.file.FileInspection.Header;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.SourceRecords;
import nl.smartindustry.ingest.format.file.Split;
import nl.smartindustry.ingest.format.file.SplitBytes;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;

/** The cells of a JSON-stat dataset; the line of a cell is its place in the cube, from 1. */
public final class DatasetRecords implements SourceRecords {
  /** Bytes of such a file; as a tree it takes about ten times as much. */
  private static final int LARGEST = 32 << 20;

  private final Dataset dataset;
  private final List<String> names;
  private final int[] places;
  private int record = -1;

  public DatasetRecords(Layout layout, PlannedSplit planned) throws IOException {
    var bytes = SplitBytes.read(planned).bytes();
    this.dataset = Dataset.of(JsonDocument.tree(bytes, 0, bytes.length), layout.text().records());
    this.names = dataset.columns();
    this.places = layout.columns().stream().mapToInt(c -> names.indexOf(c.column())).toArray();
  }

  @Override
  public boolean next() {
    record++;
    return record < dataset.records();
  }

  @Override
  public long line() {
    return dataset.place(record) + 1;
  }

  @Override
  public String text(int column) {
    return places[column] < 0 ? null : dataset.text(record, places[column]);
  }

  @Override
  public boolean typed(int column) {
    return places[column] >= 0 && dataset.typed(record, places[column]);
  }

  @Override
  public String raw() {
    var text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(names.get(i)).append('=');
      text.append(dataset.text(record, i));
    }
    return SourceRecords.cut(text.toString());
  }

  /** The columns and the number of the records of a file, which is held in memory. */
  public static FileContent look(String name, byte[] bytes, int from, Layout layout) {
    if (bytes.length > LARGEST) {
      throw Refusal.data("File '%s': larger than %d bytes (the limit)", name, LARGEST);
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
      return new FileContent(Header.of(columns), List.of(split));
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
