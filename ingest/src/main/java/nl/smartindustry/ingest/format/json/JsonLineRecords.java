package nl.smartindustry.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.Split.Defect;
import nl.smartindustry.ingest.format.file.SplitBytes;
import nl.smartindustry.ingest.format.json.JsonRecords.JsonCells;
import nl.smartindustry.ingest.format.line.LineInspection.LineCheck;
import nl.smartindustry.ingest.format.line.LineRecords;
import nl.smartindustry.ingest.layout.Layout;

/** The records of JSON Lines: an object on each line. */
public final class JsonLineRecords extends LineRecords {
  private final JsonCells cells;
  private JsonNode current;

  public JsonLineRecords(Layout layout, PlannedSplit planned) throws IOException {
    super(layout.text(), SplitBytes.read(planned), planned.split());
    this.cells = new JsonCells(layout.columns());
  }

  @Override
  protected void found(SplitBytes split, int from, int to) throws IOException {
    current = JsonDocument.tree(split.bytes(), from, to);
  }

  @Override
  public String text(int column) {
    return cells.text(current, column);
  }

  @Override
  public boolean typed(int column) {
    return cells.typed(current, column);
  }

  /** Whether a line is one object, and which keys the objects have. */
  public record Check(JsonDocument.Keys keys) implements LineCheck {
    public Check(String file, int columns) {
      this(new JsonDocument.Keys(file, columns));
    }

    @Override
    public Defect defect(byte[] bytes, int from, int to) {
      try {
        keys.add(JsonDocument.tree(bytes, from, to));
        return null;
      } catch (IOException notJson) {
        return Defect.NOT_JSON;
      }
    }

    @Override
    public List<String> names() {
      return keys.names();
    }
  }
}
