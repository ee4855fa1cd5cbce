package nl.smartindustry.transform.method.suppression.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a plain CSV file, without quotes, by column. */
final class Csv {
  private Csv() {}

  static List<Map<String, String>> read(Path file) {
    try {
      var lines = Files.readAllLines(file);
      var columns = lines.get(0).split(",", -1);
      return lines.stream().skip(1).map(line -> row(columns, line.split(",", -1))).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, String> row(String[] columns, String[] values) {
    var row = new HashMap<String, String>();
    for (int i = 0; i < columns.length; i++) {
      row.put(columns[i], values[i]);
    }
    return row;
  }
}
