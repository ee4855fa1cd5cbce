package nl.smartindustry.ingest.format.json;

import java.io.IOException;
import java.util.List;
import nl.smartindustry.ingest.format.file.Defect;
import nl.smartindustry.ingest.format.line.LineCheck;

/** Whether a line of JSON Lines is one object, and which keys the objects have. */
public final class JsonLineCheck implements LineCheck {
  private final RecordKeys keys;

  public JsonLineCheck(String file) {
    this.keys = new RecordKeys(file);
  }

  @Override
  public Defect defect(byte[] bytes, int from, int to) {
    try (var document = new JsonDocument(bytes, from, to, "")) {
      var record = document.next();
      if (record == null || document.next() != null) {
        return Defect.NOT_JSON;
      }
      keys.add(record);
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
