package nl.smartindustry.transform.command.decompose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.decomposition.Industry;

/**
 * Industries over the years of a window, each a weighted total of its enterprises; negative output
 * counts, a record without output or labour does not.
 *
 * @param groups the industries that have records in the window, by their index
 * @param years the industries of each year of the panel from the first to the last of the window
 */
record IndustryYears(int[] groups, List<List<Industry>> years) {

  static IndustryYears of(UserPanel user, DecomposeSpec.Pair pair) {
    var years =
        Arrays.stream(user.years())
            .filter(year -> year >= pair.from() && year <= pair.to())
            .toArray();
    int size = user.groups().size();
    var totals = new ArrayList<Industry[]>();
    for (long year : years) {
      totals.add(totals(user, year, size));
    }
    int[] present =
        IntStream.range(0, size)
            .filter(group -> totals.stream().anyMatch(all -> all[group].labour() > 0))
            .toArray();
    return new IndustryYears(
        present,
        totals.stream()
            .map(all -> Arrays.stream(present).mapToObj(group -> all[group]).toList())
            .toList());
  }

  private static Industry[] totals(UserPanel user, long year, int size) {
    var output = new double[size];
    var volume = new double[size];
    var labour = new double[size];
    var panel = user.panel();
    for (int row : user.rows(year, row -> user.groups().of()[row] >= 0)) {
      if (panel.labour()[row] > 0 && !Double.isNaN(user.output()[row] / user.price()[row])) {
        int group = user.groups().of()[row];
        double value = panel.weight()[row] * user.output()[row];
        output[group] += value;
        volume[group] += value / user.price()[row];
        labour[group] += panel.labourOf(row);
      }
    }
    var totals = new Industry[size];
    Arrays.setAll(totals, j -> new Industry(output[j], output[j] / volume[j], labour[j]));
    return totals;
  }

  /** Whether every industry has output and labour in every year: without, there is no chain. */
  boolean isDefined() {
    return groups.length > 0 && years.stream().flatMap(List::stream).allMatch(Industry::isDefined);
  }
}
