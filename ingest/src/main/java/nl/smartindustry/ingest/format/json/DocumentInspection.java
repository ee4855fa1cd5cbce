package nl.smartindustry.ingest.format.json;

import java.io.IOException;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.Header;
import nl.smartindustry.ingest.format.file.Limits;
import nl.smartindustry.ingest.format.file.Records;
import nl.smartindustry.ingest.format.file.Split;
import nl.smartindustry.ingest.layout.Layout;

/** The records of a file that is one JSON document. */
public final class DocumentInspection {
  private DocumentInspection() {}

  public static Records inspect(String name, byte[] bytes, int from, int to, Layout layout) {
    var keys = new RecordKeys(name);
    long records = 0;
    try (var document = new JsonDocument(bytes, from, to, layout.text().records())) {
      try {
        limited(name, bytes, from, to, layout.text().records());
        for (var record = document.next(); record != null; record = document.next()) {
          keys.add(record);
          records++;
        }
      } catch (IOException wrong) {
        throw Refusal.of(
            ExitCode.DATA_REFUSED,
            "File '%s', line %d: not valid JSON (an array of objects)",
            name,
            document.stoppedAtLine());
      }
    } catch (IOException unlikely) {
      throw new Refusal(ExitCode.INPUT_OUTPUT, "File '%s': unreadable".formatted(name), unlikely);
    }
    var split = new Split(from, to, 1, records, List.of());
    return new Records(Header.of(keys.names()), List.of(split));
  }

  /** Refuses a record that is too large to be held as a tree, before any is. */
  private static void limited(String name, byte[] bytes, int from, int to, String place)
      throws IOException {
    try (var document = new JsonDocument(bytes, from, to, place)) {
      while (document.pass()) {
        if (document.length() > Limits.RECORD) {
          throw Refusal.of(
              ExitCode.DATA_REFUSED,
              "File '%s', line %d: a record of more than %d bytes (the limit)",
              name,
              document.line(),
              Limits.RECORD);
        }
      }
    }
  }
}
