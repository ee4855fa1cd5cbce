package nl.smartindustry.transform.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.smartindustry.transform.method.inference.ReferenceData;

/** The folder of reference numbers, and when a number counts as that of another program. */
final class ReferenceNumbers {
  static final Path FOLDER = Path.of("src/test/resources/reference");

  private static final double RELATIVE = 1e-8;
  private static final double NOTHING = 1e-9;

  private ReferenceNumbers() {}

  /** The rows of a file of the folder that are wanted. */
  static List<Map<String, String>> rows(String file, Predicate<Map<String, String>> wanted) {
    return ReferenceData.rows(FOLDER.resolve(file)).stream().filter(wanted).toList();
  }

  static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  static double[] column(List<Map<String, String>> rows, String column) {
    return rows.stream().mapToDouble(row -> number(row, column)).toArray();
  }

  /** Compares figures by name with {@code formula/…/expected.csv}: all of them, no other. */
  static void agree(String formula, Map<String, Double> found) {
    var expected = new HashMap<String, Double>();
    rows("formula/" + formula + "/expected.csv", row -> true)
        .forEach(row -> expected.put(row.get("figure"), number(row, "value")));
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    var differences = new TreeMap<>(found);
    differences.entrySet().removeIf(one -> same(expected.get(one.getKey()), one.getValue()));
    assertThat(differences).isEmpty();
  }

  /** Whether two numbers are equal relative to 1e-8; beside 0, within 1e-9. */
  static boolean same(double expected, double found) {
    double most = expected == 0 ? NOTHING : RELATIVE * Math.abs(expected);
    return Math.abs(found - expected) <= most;
  }

  /** Whether two cells hold the same text, or numbers that are as good as equal. */
  static boolean same(String expected, String found) {
    return expected.equals(found)
        || isNumber(expected)
            && isNumber(found)
            && same(Double.parseDouble(expected), Double.parseDouble(found));
  }

  private static boolean isNumber(String text) {
    return text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
  }
}
