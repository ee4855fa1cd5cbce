package nl.smartindustry.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * A cube in JSON-stat. Its values stand in row-major order: the last dimension runs fastest. Where
 * they are a list, every cell of the cube is a record, one without a value too; where they are an
 * object, only the cells that have a value or a status are.
 */
final class Dataset {
  /** The column of the value. */
  public static final String VALUE = "value";

  /** The column of the status. */
  public static final String STATUS = "status";

  private static final String LABEL = ".label";
  private static final int MOST_CELLS = 100_000_000;

  private final List<Dimension> dimensions;
  private final JsonNode values;
  private final JsonNode statuses;
  private final long[] cells;

  private Dataset(List<Dimension> dimensions, JsonNode values, JsonNode statuses, long size)
      throws IOException {
    this.dimensions = dimensions;
    this.values = values;
    this.statuses = statuses;
    this.cells = cells(size);
  }

  /**
   * The dataset at a pointer into a document, or the only one of a bundle of version 1.
   *
   * @throws IOException when it is no dataset, with the reason in words
   */
  static Dataset of(JsonNode document, String pointer) throws IOException {
    var found = pointer.isEmpty() ? only(document) : document.at(pointer);
    var dimension = found.path("dimension");
    var ids = found.has("id") ? found.path("id") : dimension.path("id");
    var sizes = found.has("size") ? found.path("size") : dimension.path("size");
    if (!ids.isArray() || ids.isEmpty() || ids.size() != sizes.size() || !found.has(VALUE)) {
      throw new IOException("no dataset with id, size, dimension and value");
    }
    var dimensions = new ArrayList<Dimension>();
    long size = 1;
    for (int i = 0; i < ids.size(); i++) {
      var id = ids.get(i).asText();
      int categories = sizes.get(i).asInt(-1);
      if (categories < 0 || id.equals(VALUE) || id.equals(STATUS)) {
        throw new IOException("dimension '%s' cannot be read by its name and size".formatted(id));
      }
      size *= categories;
      if (size > MOST_CELLS) {
        throw new IOException("more than %d cells (the limit)".formatted(MOST_CELLS));
      }
      dimensions.add(Dimension.of(id, categories, dimension.path(id)));
    }
    return new Dataset(dimensions, found.path(VALUE), found.path(STATUS), size);
  }

  /** How many records there are. */
  int records() {
    return cells.length;
  }

  /** All columns: of each dimension the code and its label, the value and the status. */
  List<String> columns() {
    var names = new ArrayList<String>();
    for (var dimension : dimensions) {
      names.add(dimension.id());
      names.add(dimension.id() + LABEL);
    }
    names.add(VALUE);
    names.add(STATUS);
    return names;
  }

  /** Whether a layout that does not name this column leaves something out. */
  boolean carries(String column) {
    return !column.endsWith(LABEL) && !(column.equals(STATUS) && statuses.isMissingNode());
  }

  /** The place of a record in the cube, from 0. */
  long place(int record) {
    return cells[record];
  }

  /** The text of a record in one of the {@link #columns}; empty for null. */
  String text(int record, int column) {
    if (column >= 2 * dimensions.size()) {
      boolean isValue = column == 2 * dimensions.size();
      return isValue ? at(values, cells[record]) : status(cells[record]);
    }
    long stride = 1;
    for (int d = dimensions.size() - 1; d > column / 2; d--) {
      stride *= dimensions.get(d).codes().size();
    }
    var dimension = dimensions.get(column / 2);
    int category = (int) (cells[record] / stride % dimension.codes().size());
    return (column % 2 == 0 ? dimension.codes() : dimension.labels()).get(category);
  }

  /** Whether a record has a number with decimals in one of the columns. */
  boolean typed(int record, int column) {
    return column == 2 * dimensions.size() && node(values, cells[record]).isBigDecimal();
  }

  /** One status may hold for all cells. */
  private String status(long cell) {
    if (statuses.isTextual()) {
      return statuses.asText();
    }
    return at(statuses, statuses.isArray() && statuses.size() == 1 ? 0 : cell);
  }

  private static String at(JsonNode nodes, long cell) {
    var node = node(nodes, cell);
    if (node.isNull() || node.isMissingNode()) {
      return "";
    }
    return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText();
  }

  private static JsonNode node(JsonNode nodes, long cell) {
    return nodes.isArray() ? nodes.path((int) cell) : nodes.path(Long.toString(cell));
  }

  private long[] cells(long size) throws IOException {
    if (values.isArray()) {
      if (values.size() != size) {
        throw new IOException("%d values (its sizes say %d)".formatted(values.size(), size));
      }
      return LongStream.range(0, size).toArray();
    }
    if (!values.isObject()) {
      throw new IOException("values that are neither a list nor an object");
    }
    var places = new TreeSet<Long>();
    for (var nodes : List.of(values, statuses)) {
      if (nodes.isObject()) {
        for (var names = nodes.fieldNames(); names.hasNext(); ) {
          places.add(place(names.next(), size));
        }
      }
    }
    return places.stream().mapToLong(Long::longValue).toArray();
  }

  private static long place(String name, long size) throws IOException {
    boolean number = name.matches("0|[1-9][0-9]{0,9}");
    if (!number || Long.parseLong(name) >= size) {
      throw new IOException("a value outside the cube of %d cells".formatted(size));
    }
    return Long.parseLong(name);
  }

  private static JsonNode only(JsonNode document) throws IOException {
    if (document.has(VALUE)) {
      return document;
    }
    var names = new ArrayList<String>();
    for (var member : document.properties()) {
      if (member.getValue().has(VALUE)) {
        names.add(member.getKey());
      }
    }
    if (names.isEmpty()) {
      return document;
    }
    if (names.size() > 1) {
      throw new IOException("datasets %s (one, or 'records' that points to it)".formatted(names));
    }
    return document.get(names.get(0));
  }

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

    /**
     * The index is a list of codes, or gives the place of each; a single category may have none.
     */
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
            "dimension '%s' has %d categories (its size says %d)"
                .formatted(id, index.size(), size));
      }
      return List.of(codes);
    }
  }
}
