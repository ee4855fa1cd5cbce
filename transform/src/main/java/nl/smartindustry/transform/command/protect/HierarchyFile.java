package nl.smartindustry.transform.command.protect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.SpecFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.command.file.UserFile;
import nl.smartindustry.transform.method.sample.Codes;

/**
 * A file of hierarchies: {@code code,parent}, and where it has them {@code dim}, the column that
 * they divide, and {@code hier}, the name of one of several hierarchies.
 */
record HierarchyFile(SourceTable table, DataFile format) {
  private static final String DIMENSION = "dim";
  private static final String TREE = "hier";
  private static final String CODE = "code";
  private static final String PARENT = "parent";

  static HierarchyFile read(SpecFile spec, DataFile format) {
    var file = new UserFile(spec.resolve(format.path()), format);
    var wanted = new WantedColumns().texts(List.of(CODE, PARENT));
    file.header().stream().filter(List.of(DIMENSION, TREE)::contains).forEach(wanted::text);
    return new HierarchyFile(new SourceTable(file, file.read(wanted)).checked(null), format);
  }

  /** Whether there is anything in it of a column; without {@code dim} all is. */
  boolean has(String column) {
    return !table.data().has(DIMENSION) || table.data().codes(DIMENSION).levels().contains(column);
  }

  /** What it has of a column. */
  Hierarchy of(String column) {
    if (!has(column)) {
      throw Refusal.definitions(
          "File '%s': has no dim '%s', found %s",
          format.path(), column, table.data().codes(DIMENSION).levels());
    }
    var codes = table.completeCodes(CODE);
    var parents = table.data().codes(PARENT);
    Map<String, Map<String, String>> trees = new LinkedHashMap<>();
    for (int row = 0; row < codes.size(); row++) {
      if (column.equals(text(DIMENSION, row, column))) {
        var tree = trees.computeIfAbsent(text(TREE, row, ""), key -> new LinkedHashMap<>());
        var parent = parents.of()[row] == Codes.NONE ? "" : parents.level(row);
        if (tree.put(codes.level(row), parent) != null) {
          throw Refusal.definitions(
              "File '%s', %s: code '%s' is there twice (each once in a hierarchy)",
              format.path(), table.file().place(row), codes.level(row));
        }
      }
    }
    return new Hierarchy("File '%s', '%s'".formatted(format.path(), column), trees);
  }

  private String text(String column, int row, String otherwise) {
    var data = table.data();
    var text = data.has(column) ? data.codes(column).level(row) : otherwise;
    return text == null ? "" : text;
  }
}
