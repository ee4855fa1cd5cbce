package nl.smartindustry.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.Limits;

/** The keys that occur in the records of a JSON file: its columns, and no more than a table has. */
public final class RecordKeys {
  private final String file;
  private final Set<String> keys = new LinkedHashSet<>();

  public RecordKeys(String file) {
    this.file = file;
  }

  public void add(JsonNode record) {
    record.fieldNames().forEachRemaining(keys::add);
    if (keys.size() > Limits.COLUMNS) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "File '%s': its records have more than %d keys (the limit)",
          file,
          Limits.COLUMNS);
    }
  }

  public List<String> names() {
    return List.copyOf(keys);
  }
}
