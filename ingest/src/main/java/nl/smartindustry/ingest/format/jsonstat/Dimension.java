package nl.smartindustry.ingest.format.jsonstat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One dimension of a cube.
 *
 * @param codes of its categories, in the order of the values
 * @param labels of the same; the code itself where there is none
 */
record Dimension(String id, List<String> codes, List<String> labels) {

  static Dimension of(String id, int size, JsonNode dimension) throws IOException {
    var category = dimension.path("category");
    var codes = codes(id, size, category);
    var labels = new ArrayList<String>();
    for (String code : codes) {
      var label = category.path("label").path(code);
      labels.add(label.isTextual() ? label.asText() : code);
    }
    return new Dimension(id, codes, labels);
  }

  /** The index is a list of codes, or tells the place of each; a single category may have none. */
  private static List<String> codes(String id, int size, JsonNode category) throws IOException {
    var index = category.path("index");
    var codes = new String[size];
    if (index.isArray()) {
      for (int i = 0; i < index.size() && i < size; i++) {
        codes[i] = index.get(i).asText();
      }
    } else if (index.isObject()) {
      for (var entry : index.properties()) {
        int place = entry.getValue().isInt() ? entry.getValue().asInt() : -1;
        if (place < 0 || place >= size || codes[place] != null) {
          throw new IOException("dimension '%s' has a category without a place".formatted(id));
        }
        codes[place] = entry.getKey();
      }
    } else if (size == 1 && category.path("label").size() == 1) {
      codes[0] = category.path("label").fieldNames().next();
    }
    boolean complete = Arrays.stream(codes).allMatch(code -> code != null);
    if (!complete || (index.isContainerNode() && index.size() != size)) {
      throw new IOException(
          "dimension '%s' has %d categories (its size says %d)".formatted(id, index.size(), size));
    }
    return List.of(codes);
  }
}
