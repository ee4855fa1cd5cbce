package nl.smartindustry.transform.command.protect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.command.file.MethodTable;
import nl.smartindustry.transform.command.file.MethodTable.ColumnOf;
import nl.smartindustry.transform.command.file.MethodTable.Kind;
import nl.smartindustry.transform.command.file.UserFile;

/** Which cells have another status than in a table that the command has written before. */
record ChangedCells(Path before) {
  private static final String STATUS = "status";
  private static final String BETWEEN = ", ";

  /**
   * A line for each, in the order of the table, such as {@code N, S, region*size: safe -> primary}.
   */
  <R> List<String> of(MethodTable<R> table) {
    var status = column(table.columns());
    var names = table.columns().subList(0, table.columns().indexOf(status));
    var cells = names.stream().filter(column -> column.kind() == Kind.TEXT).toList();
    var earlier = statuses(cells.stream().map(ColumnOf::name).toList());
    var lines = new ArrayList<String>();
    table
        .rows()
        .each(
            row -> {
              var cell = cells.stream().map(of -> of.cell().apply(row).toString());
              var name = cell.collect(Collectors.joining(BETWEEN));
              var was = earlier.getOrDefault(name, "not there");
              var is = status.cell().apply(row).toString();
              if (!was.equals(is)) {
                lines.add("%s: %s -> %s".formatted(name, was, is));
              }
            });
    return lines;
  }

  private static <R> ColumnOf<R> column(List<ColumnOf<R>> columns) {
    return columns.stream().filter(of -> of.name().equals(STATUS)).findFirst().orElseThrow();
  }

  private Map<String, String> statuses(List<String> columns) {
    var wanted = new WantedColumns().texts(columns).text(STATUS);
    var table = new UserFile(before, DataFile.at(before.toString())).read(wanted);
    var status = table.codes(STATUS);
    var codes = columns.stream().map(table::codes).toList();
    var found = new HashMap<String, String>();
    for (int row = 0; row < table.size(); row++) {
      int at = row;
      var name = codes.stream().map(of -> of.level(at)).collect(Collectors.joining(BETWEEN));
      found.put(name, status.level(row));
    }
    return found;
  }
}
