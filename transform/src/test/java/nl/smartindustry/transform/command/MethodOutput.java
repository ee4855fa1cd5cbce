package nl.smartindustry.transform.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The table that a method wrote, row by row. */
public final class MethodOutput {
  private MethodOutput() {}

  /**
   * Rows by column.
   *
   * @param key the name of a row, from its cells
   */
  public static Map<String, Map<String, String>> rows(
      List<String> lines, Function<List<String>, String> key) {
    var header = lines.get(0).split(",");
    var rows = new LinkedHashMap<String, Map<String, String>>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(",", -1);
      var row = new LinkedHashMap<String, String>();
      for (int c = 0; c < header.length; c++) {
        row.put(header[c], cells[c]);
      }
      rows.put(key.apply(List.of(cells)), row);
    }
    return rows;
  }
}
