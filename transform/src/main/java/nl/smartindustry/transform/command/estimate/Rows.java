package nl.smartindustry.transform.command.estimate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;

/** Some rows of a table. */
final class Rows {
  private Rows() {}

  /** The rows at these places, in their order; codes keep all their levels. */
  static Microdata of(Microdata data, int[] at) {
    Map<String, double[]> numbers = new LinkedHashMap<>();
    Map<String, Codes> codes = new LinkedHashMap<>();
    for (var column : data.columns()) {
      if (data.isNumber(column) && !numbers.containsKey(column)) {
        var values = data.numbers(column);
        numbers.put(column, Arrays.stream(at).mapToDouble(k -> values[k]).toArray());
      } else {
        var all = data.codes(column);
        codes.put(
            column, new Codes(Arrays.stream(at).map(k -> all.of()[k]).toArray(), all.levels()));
      }
    }
    return new Microdata(data.name(), at.length, numbers, codes);
  }
}
