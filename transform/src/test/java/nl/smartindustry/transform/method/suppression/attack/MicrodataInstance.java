package nl.smartindustry.transform.method.suppression.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;

/**
 * A folder of {@code microdata.csv}, {@code hierarchy.csv} and {@code rules.json} as tables to
 * protect, read without any of the project's own reader.
 */
final class MicrodataInstance {
  private final JsonNode rules;
  private final Sensitivity sensitivity;
  private final List<Map<String, String>> rows;
  private final long[] values;

  /** By cell, in the order of first sight, the rows in it. */
  private final Map<List<String>, List<Integer>> rowsOf = new LinkedHashMap<>();

  private final List<List<Integer>> rowsAt = new ArrayList<>();

  private MicrodataInstance(JsonNode rules, List<Map<String, String>> rows) {
    this.rules = rules;
    this.rows = rows;
    sensitivity = Sensitivity.of(rules.get("rules"));
    var exact = rows.stream().map(row -> new BigDecimal(row.get(text("measure")))).toList();
    int decimals = exact.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    values = exact.stream().mapToLong(v -> v.movePointRight(decimals).longValueExact()).toArray();
  }

  static Instance read(Path folder) {
    try {
      var rules = new ObjectMapper().readTree(folder.resolve("rules.json").toFile());
      var rows = Csv.read(folder.resolve("microdata.csv"));
      var hierarchies = Hierarchies.read(folder.resolve("hierarchy.csv"));
      return new MicrodataInstance(rules, rows).made(hierarchies);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Instance made(Hierarchies hierarchies) {
    var dimensions = strings(rules.get("dims"));
    var tables =
        rules.has("tables")
            ? StreamSupport.stream(rules.get("tables").spliterator(), false)
                .map(MicrodataInstance::strings)
                .toList()
            : List.of(dimensions);
    var cross = new CrossTables(dimensions, tables, hierarchies);
    for (int row = 0; row < rows.size(); row++) {
      var codes = dimensions.stream().map(rows.get(row)::get).toList();
      cross.cellsOf(codes, this::enter, row);
    }
    var positions = new LinkedHashMap<List<String>, Integer>();
    rowsOf.keySet().forEach(cell -> positions.put(cell, positions.size()));
    rowsAt.addAll(rowsOf.values());
    var cells = rowsOf.keySet().stream().map(this::cell).toList();
    var linked = new LinkedTables(cells, cross.relations(positions));
    return new Instance(text("name"), linked, new Contributors(known(), this::need));
  }

  private void enter(List<String> cell, int row) {
    var in = rowsOf.computeIfAbsent(cell, c -> new ArrayList<>());
    if (in.isEmpty() || in.get(in.size() - 1) != row) {
      in.add(row);
    }
  }

  private Cell cell(List<String> codes) {
    var in = rowsOf.get(codes);
    long value = in.stream().mapToLong(row -> values[row]).sum();
    return new Cell(
        String.join("|", codes), value, Bounds.NOT_NEGATIVE, need(in), value, Publication.OPEN);
  }

  private Need need(int[] cells) {
    return need(Arrays.stream(cells).boxed().flatMap(c -> rowsAt.get(c).stream()).toList());
  }

  /** The worse of enterprises and, where the rules name them, their holdings. */
  private Need need(List<Integer> in) {
    if (isFrequency()) {
      return sensitivity.ofCount(in.stream().mapToLong(row -> values[row]).sum());
    }
    var one = sensitivity.ofAmounts(by("contributor", in).values());
    var other =
        sensitivity.ofAmounts(by(rules.has("holding") ? "holding" : "contributor", in).values());
    return new Need(Math.max(one.up(), other.up()), Math.max(one.down(), other.down()));
  }

  private Map<String, Long> by(String whom, List<Integer> in) {
    var sums = new HashMap<String, Long>();
    for (int row : in) {
      sums.merge(rows.get(row).get(text(whom)), values[row], Long::sum);
    }
    return sums;
  }

  /** By holding, or enterprise where there is none, the cells that are its own. */
  private List<int[]> known() {
    var known = new TreeMap<String, List<Integer>>();
    var whom = rules.has("holding") ? "holding" : "contributor";
    for (int cell = 0; cell < rowsAt.size(); cell++) {
      var in = isFrequency() ? counted(rowsAt.get(cell)) : by(whom, rowsAt.get(cell));
      in.values().removeIf(value -> value == 0);
      if (in.size() == 1 && (!isFrequency() || in.containsValue(1L))) {
        known.computeIfAbsent(in.keySet().iterator().next(), k -> new ArrayList<>()).add(cell);
      }
    }
    return known.values().stream().map(of -> of.stream().mapToInt(c -> c).toArray()).toList();
  }

  /** A row that counts one is one contributor. */
  private Map<String, Long> counted(List<Integer> in) {
    var sums = new HashMap<String, Long>();
    in.forEach(row -> sums.put(row.toString(), values[row]));
    return sums;
  }

  private boolean isFrequency() {
    return rules.path("kind").asText().equals("frequency");
  }

  private String text(String key) {
    return rules.get(key).asText();
  }

  private static List<String> strings(JsonNode node) {
    return node.isTextual()
        ? List.of(node.asText())
        : StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText).toList();
  }
}
