package nl.smartindustry.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.line.LineRecords;
import nl.smartindustry.ingest.layout.Layout;

/** The records of JSON Lines: an object on each line. */
public final class JsonLineRecords extends LineRecords {
  private final JsonCells cells;
  private JsonNode current;

  public JsonLineRecords(Layout layout, PlannedSplit planned) throws IOException {
    super(layout.text(), planned);
    this.cells = new JsonCells(layout.columns());
  }

  @Override
  public void found(byte[] bytes, int from, int to) throws IOException {
    try (var document = new JsonDocument(bytes, from, to, "")) {
      current = document.next();
    }
  }

  @Override
  public String text(int column) {
    return cells.text(current, column);
  }
}
