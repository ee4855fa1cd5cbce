package nl.smartindustry.transform.command.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.transform.method.comparison.Observations;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * A user's panel, read and checked.
 *
 * @param data all columns
 * @param rows who is treated when, with covariates and no outcome yet
 * @param treatment 1 or 0, or another dose, per row
 */
record UserPanel(PanelColumns columns, Microdata data, Observations rows, double[] treatment) {

  /** The rows with one of the outcomes. */
  Observations rows(String outcome) {
    return rows.withOutcome(data.numbers(outcome));
  }

  /** Classes of columns: negative where a row lacks a level. */
  int[] classes(List<String> by) {
    return data.crossing(by).of();
  }

  /** Classes within which every period has a level of its own. */
  int[] periodClasses() {
    return classes(Stream.concat(columns.by().stream(), Stream.of(columns.period())).toList());
  }

  /** Covariates as numbers: a column of codes becomes a column per level but the first. */
  static List<double[]> covariates(Microdata data, List<String> names) {
    var columns = new ArrayList<double[]>();
    for (var name : names) {
      if (data.isNumber(name)) {
        columns.add(data.numbers(name));
      } else {
        var codes = data.codes(name);
        for (int level = 1; level < codes.levels().size(); level++) {
          columns.add(indicator(codes.of(), level));
        }
      }
    }
    return columns;
  }

  private static double[] indicator(int[] codes, int level) {
    return Arrays.stream(codes)
        .mapToDouble(code -> code < 0 ? Double.NaN : code == level ? 1 : 0)
        .toArray();
  }
}
