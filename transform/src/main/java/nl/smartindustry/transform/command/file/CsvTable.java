package nl.smartindustry.transform.command.file;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A table as CSV: comma, UTF-8, decimal point, a header line, LF; empty is not defined. */
final class CsvTable {
  private CsvTable() {}

  static void write(MethodTable table, Path file) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      write(out, table.columns().stream().map(column -> (Object) column.name()).toList());
      for (var row : table.rows()) {
        write(out, row);
      }
    }
  }

  private static void write(Writer out, List<Object> row) throws IOException {
    for (int c = 0; c < row.size(); c++) {
      if (c > 0) {
        out.write(',');
      }
      out.write(text(row.get(c)));
    }
    out.write('\n');
  }

  private static String text(Object cell) {
    if (cell == null) {
      return "";
    }
    return cell instanceof Double number ? NumberText.of(number) : quoted(cell.toString());
  }

  /** Quotes only where the text would not read back without. */
  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
