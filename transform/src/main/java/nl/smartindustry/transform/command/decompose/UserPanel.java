package nl.smartindustry.transform.command.decompose;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.decomposition.AdopterGroup;
import nl.smartindustry.transform.method.decomposition.Panel;
import nl.smartindustry.transform.method.sample.Crossing;

/**
 * A user's panel, a row for each record of the file.
 *
 * @param output in prices of the year; NaN where it is missing
 * @param price index of the output; 1 without a deflator
 * @param groups by the columns of {@code by}; a record that lacks one of them is in none
 * @param adopters per row, where the spec names a column of adoption
 */
record UserPanel(
    Panel panel,
    double[] output,
    double[] price,
    Crossing groups,
    Optional<AdopterGroup[]> adopters) {

  /** The years there are records of, in order. */
  long[] years() {
    return Arrays.stream(panel.period()).distinct().sorted().toArray();
  }

  /** Everyone, and each group by its label. */
  Map<String, IntPredicate> divisions() {
    var divisions = new LinkedHashMap<String, IntPredicate>();
    divisions.put(Crossing.ALL, row -> true);
    for (int g = 0; g < groups.size(); g++) {
      int group = g;
      divisions.putIfAbsent(groups.label(g), row -> groups.of()[row] == group);
    }
    return divisions;
  }

  /** The records of a year by the names of their enterprises, whatever the order of the file. */
  int[] rows(long year, IntPredicate among) {
    return IntStream.range(0, panel.size())
        .filter(row -> panel.period()[row] == year && among.test(row))
        .boxed()
        .sorted(Comparator.comparingInt(row -> panel.units().of()[row]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Records without productivity. */
  long undefined() {
    return IntStream.range(0, panel.size()).filter(row -> !panel.isValid(row)).count();
  }
}
