package nl.smartindustry.report.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/** How an answer is written: for people, for spreadsheets, for programs, or to paste in a page. */
public enum DeskFormat {
  TEXT,
  CSV,
  JSON,
  MARKDOWN;

  private static final JsonMapper JSON_FORM = new JsonMapper();

  /**
   * One answer, an element a line.
   *
   * @param page what people read
   * @param data the same for programs, by name
   */
  List<String> of(NarrowPage page, Map<String, Object> data) {
    return switch (this) {
      case TEXT -> page.lines();
      case CSV -> fields(data);
      case JSON -> json(data);
      case MARKDOWN -> page.markdown();
    };
  }

  static List<String> json(Object data) {
    try {
      return JSON_FORM.writerWithDefaultPrettyPrinter().writeValueAsString(data).lines().toList();
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A record for each value, under the path that leads to it: {@code figure.OBS_VALUE}. */
  private static List<String> fields(Map<String, Object> data) {
    var lines = new ArrayList<>(List.of(csv("field", "value")));
    fields("", JSON_FORM.valueToTree(data), lines);
    return lines;
  }

  private static void fields(String path, JsonNode node, List<String> lines) {
    var below = path.isEmpty() ? "" : path + ".";
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        fields(below + (i + 1), node.get(i), lines);
      }
    } else if (node.isObject()) {
      node.properties().forEach(one -> fields(below + one.getKey(), one.getValue(), lines));
    } else {
      lines.add(csv(path, node.isNull() ? "" : node.asText()));
    }
  }

  /** A record as RFC 4180 has it. */
  static String csv(Object... values) {
    return CSVFormat.RFC4180.format(values);
  }
}
