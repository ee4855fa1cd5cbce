package nl.smartindustry.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import nl.smartindustry.ingest.format.file.Defect;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.SourceRecords;
import nl.smartindustry.ingest.format.file.SplitBytes;
import nl.smartindustry.ingest.layout.Layout;

/** The records of a file that is one JSON document. */
public final class JsonRecords implements SourceRecords {
  private final JsonCells cells;
  private final JsonDocument document;
  private JsonNode current;
  private long line;
  private int cell;

  public JsonRecords(Layout layout, PlannedSplit planned) throws IOException {
    this.cells = new JsonCells(layout.columns());
    var bytes = SplitBytes.read(planned).bytes();
    this.document = new JsonDocument(bytes, 0, bytes.length, layout.text().records());
  }

  @Override
  public boolean next() throws IOException {
    current = document.next();
    cell = document.line() == line ? cell + 1 : 1;
    line = document.line();
    return current != null;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public int cell() {
    return cell;
  }

  @Override
  public Defect defect() {
    return null;
  }

  @Override
  public String text(int column) {
    return cells.text(current, column);
  }

  @Override
  public String raw() {
    return SourceRecords.cut(document.raw());
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
