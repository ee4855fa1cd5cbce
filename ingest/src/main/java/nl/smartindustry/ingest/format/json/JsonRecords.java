package nl.smartindustry.ingest.format.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.FileInspection.FileContent;
import nl.smartindustry.ingest.format.file.FileInspection.Header;
import nl.smartindustry.ingest.format.file.Limits;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.SourceRecords;
import nl.smartindustry.ingest.format.file.Split;
import nl.smartindustry.ingest.format.file.SplitBytes;
import nl.smartindustry.ingest.layout.ColumnSpec;
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
  public String text(int column) {
    return cells.text(current, column);
  }

  @Override
  public boolean typed(int column) {
    return cells.typed(current, column);
  }

  @Override
  public String raw() {
    return SourceRecords.cut(document.raw());
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  /** The keys and the number of the records. */
  public static FileContent look(String name, byte[] bytes, int from, int to, Layout layout) {
    var keys = new JsonDocument.Keys(name, layout.text().columns());
    long records = 0;
    try (var document = new JsonDocument(bytes, from, to, layout.text().records())) {
      try {
        limited(name, bytes, from, to, layout.text().records());
        for (var record = document.next(); record != null; record = document.next()) {
          keys.add(record);
          records++;
        }
      } catch (IOException wrong) {
        throw Refusal.data(
            "File '%s', line %d: %s (expected an array of objects)",
            name, document.stoppedAtLine(), JsonDocument.reason(wrong));
      }
    } catch (IOException unlikely) {
      throw new Refusal(ExitCode.INPUT_OUTPUT, "File '%s': unreadable".formatted(name), unlikely);
    }
    var split = new Split(from, to, 1, records, List.of());
    return new FileContent(Header.of(keys.names()), List.of(split));
  }

  /** Refuses a record that is too large to be held as a tree, before any is. */
  private static void limited(String name, byte[] bytes, int from, int to, String place)
      throws IOException {
    try (var document = new JsonDocument(bytes, from, to, place)) {
      while (document.pass()) {
        if (document.length() > Limits.RECORD) {
          throw Refusal.data(
              "File '%s', line %d: a record of more than %d bytes (the limit)",
              name, document.line(), Limits.RECORD);
        }
      }
    }
  }

  /**
   * The cells of a JSON record: a name or a pointer per column, a {@code *} in it for every item of
   * an array. Several values are joined by the column's list sign.
   */
  static final class JsonCells {
    private static final String EVERY = "*";

    private final List<ColumnSpec> columns;
    private final List<List<JsonPointer>> paths;

    JsonCells(List<ColumnSpec> columns) {
      this.columns = columns;
      this.paths = columns.stream().map(JsonCells::path).toList();
    }

    /** The text of a column; empty for null, null for a key that is not there. */
    String text(JsonNode record, int column) {
      var found = List.of(record);
      for (var step : paths.get(column)) {
        found = items(found, step);
      }
      var texts = new ArrayList<String>();
      boolean there = false;
      for (var node : found) {
        there |= !node.isMissingNode();
        for (var item : node.isArray() ? (Iterable<JsonNode>) node : List.of(node)) {
          if (!item.isNull() && !item.isMissingNode()) {
            texts.add(text(item));
          }
        }
      }
      if (!there) {
        return columns.get(column).optional() ? null : "";
      }
      return String.join(columns.get(column).shape().list(), texts);
    }

    /** Whether a column is one number with decimals. */
    boolean typed(JsonNode record, int column) {
      var steps = paths.get(column);
      return steps.size() == 1 && record.at(steps.get(0)).isBigDecimal();
    }

    private static List<JsonNode> items(List<JsonNode> nodes, JsonPointer step) {
      var found = new ArrayList<JsonNode>();
      for (var node : nodes) {
        if (node.isArray()) {
          node.forEach(item -> found.add(item.at(step)));
        } else {
          found.add(node.at(step));
        }
      }
      return found;
    }

    private static String text(JsonNode item) {
      if (item.isBigDecimal()) {
        return item.decimalValue().toPlainString();
      }
      return item.isValueNode() ? item.asText() : item.toString();
    }

    private static List<JsonPointer> path(ColumnSpec column) {
      if (!column.delivered()) {
        return List.of();
      }
      var name = column.column();
      var steps = new ArrayList<JsonPointer>();
      if (!name.startsWith("/")) {
        return List.of(JsonPointer.empty().appendProperty(name));
      }
      for (String step : name.split("/\\" + EVERY)) {
        steps.add(JsonPointer.compile(step));
      }
      return steps;
    }
  }
}
