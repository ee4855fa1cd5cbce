package nl.smartindustry.transform.method.suppression.attack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/** Instances beside the project: micro-data, cells of linked tables, cells with relations. */
public final class Oracle {
  static final Path SHARED = Path.of("../../shared").toAbsolutePath().normalize();

  private Oracle() {}

  public static boolean isThere() {
    return Files.exists(SHARED.resolve("oracle/disclosure"));
  }

  public static Instance read(String name) {
    var folder = SHARED.resolve("oracle/disclosure").resolve(name);
    if (Files.exists(folder.resolve("microdata.csv"))) {
      return MicrodataInstance.read(folder);
    }
    return Files.exists(folder)
        ? cells(folder)
        : relations(SHARED.resolve("instances/csplib"), name);
  }

  /** Cells and relations; a need above alone, and a bound beforehand. */
  private static Instance relations(Path folder, String name) {
    var positions = new LinkedHashMap<String, Integer>();
    var cells = new ArrayList<Cell>();
    for (var row : Csv.read(folder.resolve(name + ".cells.csv"))) {
      boolean sensitive = row.get("sensitive").equals("1");
      long value = Long.parseLong(row.get("value"));
      var need = sensitive ? new Need(Long.parseLong(row.get("upper_protection")), 0) : Need.NONE;
      var bounds = new Bounds(0, Long.parseLong(row.get("external_upper")));
      positions.put(row.get("cell"), cells.size());
      cells.add(new Cell(row.get("cell"), value, bounds, need, value, Publication.OPEN));
    }
    var terms = new LinkedHashMap<String, Map<Integer, Long>>();
    for (var row : Csv.read(folder.resolve(name + ".relations.csv"))) {
      terms
          .computeIfAbsent(row.get("relation"), r -> new LinkedHashMap<>())
          .put(positions.get(row.get("cell")), Long.parseLong(row.get("coefficient")));
    }
    var relations =
        terms.values().stream()
            .map(
                of ->
                    new Relation(
                        of.keySet().stream().mapToInt(c -> c).toArray(),
                        of.values().stream().mapToLong(c -> c).toArray()))
            .toList();
    return new Instance(name, new LinkedTables(cells, relations), Contributors.UNKNOWN);
  }

  /** The linked tables of cells, with what their cells say of contributors. */
  private static Instance cells(Path folder) {
    try {
      var rules = new ObjectMapper().readTree(folder.resolve("rules.json").toFile());
      var sensitivity = Sensitivity.of(rules.get("rules"));
      var dimensions = strings(rules.get("dims"));
      var hierarchies = Hierarchies.read(folder.resolve("hierarchy.csv"));
      var positions = new LinkedHashMap<List<String>, Integer>();
      var cells = new ArrayList<Cell>();
      var tables = new ArrayList<List<String>>();
      for (var file : List.of("act_size", "act_cj", "nuts_size", "nuts_cj")) {
        var rows = Csv.read(folder.resolve("cells_" + file + ".csv"));
        var table = dimensions.stream().filter(rows.get(0)::containsKey).toList();
        tables.add(table);
        for (var row : rows) {
          var codes =
              dimensions.stream()
                  .map(d -> table.contains(d) ? row.get(d) : hierarchies.total(d))
                  .toList();
          if (positions.putIfAbsent(codes, cells.size()) == null) {
            cells.add(cell(String.join("|", codes), row, sensitivity));
          }
        }
      }
      var relations = new CrossTables(dimensions, tables, hierarchies).relations(positions);
      var linked = new LinkedTables(cells, relations);
      return new Instance(rules.get("name").asText(), linked, Contributors.UNKNOWN);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Cell cell(String name, Map<String, String> row, Sensitivity sensitivity) {
    long value = units(row.get("value"));
    var need =
        sensitivity.ofAmounts(value, Long.parseLong(row.get("freq")), units(row.get("max1")), 0);
    return new Cell(name, value, Bounds.NOT_NEGATIVE, need, value, Publication.OPEN);
  }

  private static long units(String amount) {
    return new BigDecimal(amount).movePointRight(4).longValueExact();
  }

  private static List<String> strings(com.fasterxml.jackson.databind.JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false).map(n -> n.asText()).toList();
  }

  /** What a pattern withholds: the secondaries, and what is sensitive or never published. */
  static java.util.BitSet withheld(LinkedTables tables, int[] secondaries) {
    var withheld = new java.util.BitSet();
    for (int cell = 0; cell < tables.cells().size(); cell++) {
      var of = tables.cells().get(cell);
      withheld.set(cell, of.need().isSensitive() || of.publication() == Publication.NEVER);
    }
    Arrays.stream(secondaries).forEach(withheld::set);
    return withheld;
  }
}
