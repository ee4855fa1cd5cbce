package nl.smartindustry.ingest.format.jsonstat;

import java.io.IOException;
import java.util.List;
import nl.smartindustry.ingest.format.file.Defect;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.SourceRecords;
import nl.smartindustry.ingest.format.file.SplitBytes;
import nl.smartindustry.ingest.format.json.JsonDocument;
import nl.smartindustry.ingest.layout.Layout;

/** The cells of a JSON-stat dataset; the line of a cell is its place in the cube, from 1. */
public final class DatasetRecords implements SourceRecords {
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
  public Defect defect() {
    return null;
  }

  @Override
  public String text(int column) {
    return places[column] < 0 ? null : dataset.text(record, places[column]);
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

  @Override
  public void close() {
    // the document is held in memory
  }
}
