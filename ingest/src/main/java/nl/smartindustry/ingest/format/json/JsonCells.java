package nl.smartindustry.ingest.format.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.layout.ColumnSpec;

/**
 * The cells of a JSON record: a name or a pointer per column, a {@code *} in it for every item of
 * an array. Several values are joined by the column's list sign.
 */
final class JsonCells {
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
