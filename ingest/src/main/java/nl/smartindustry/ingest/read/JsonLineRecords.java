package nl.smartindustry.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import nl.smartindustry.ingest.inspect.JsonDocument;
import nl.smartindustry.ingest.layout.Layout;

/** The records of JSON Lines: an object on each line. */
final class JsonLineRecords extends LineRecords {
  private final JsonCells cells;
  private JsonNode current;

  JsonLineRecords(Layout layout, PlannedSplit planned) throws IOException {
    super(layout.text(), planned);
    this.cells = new JsonCells(layout.columns());
  }

  @Override
  void found(byte[] bytes, int from, int to) throws IOException {
    try (var document = new JsonDocument(bytes, from, to, "")) {
      current = document.next();
    }
  }

  @Override
  public String text(int column) {
    return cells.text(current, column);
  }
}
