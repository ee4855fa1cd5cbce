package nl.smartindustry.transform.method.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;

/** Comma-separated reference tables without quotes; numbers where all of a column are numbers. */
public final class Tables {
  private Tables() {}

  public static Microdata read(Path file) {
    var lines = lines(file).stream().map(line -> line.split(",", -1)).toList();
    var header = Arrays.stream(lines.get(0)).map(name -> name.replace("\"", "")).toList();
    Map<String, double[]> numbers = new HashMap<>();
    Map<String, Codes> codes = new HashMap<>();
    for (int c = 0; c < header.size(); c++) {
      int at = c;
      var cells = lines.stream().skip(1).map(line -> line[at]).toArray(String[]::new);
      if (Arrays.stream(cells).allMatch(Tables::isNumber)) {
        numbers.put(header.get(c), Arrays.stream(cells).mapToDouble(Tables::number).toArray());
      } else {
        codes.put(header.get(c), Codes.of(cells));
      }
    }
    return new Microdata(file.getFileName().toString(), lines.size() - 1, numbers, codes);
  }

  /** The rows for which a column has a level. */
  public static List<Integer> rows(Microdata table, String column, String level) {
    var codes = table.codes(column);
    return IntStream.range(0, table.size())
        .filter(k -> level.equals(codes.level(k)))
        .boxed()
        .toList();
  }

  private static boolean isNumber(String cell) {
    return cell.isEmpty() || cell.equals("NA") || cell.matches("-?[0-9.]+(e[-+]?[0-9]+)?");
  }

  private static double number(String cell) {
    return cell.isEmpty() || cell.equals("NA") ? Double.NaN : Double.parseDouble(cell);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
