package nl.smartindustry.transform.command.decompose;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.smartindustry.transform.command.file.PanelTable;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.command.file.UserFile;
import nl.smartindustry.transform.method.decomposition.AdopterGroup;
import nl.smartindustry.transform.method.decomposition.Lives;
import nl.smartindustry.transform.method.decomposition.Panel;
import nl.smartindustry.transform.method.sample.Crossing;

/**
 * A user's panel of output and labour, a row for each record of the file.
 *
 * @param output in prices of the year; NaN where it is missing
 * @param price index of the output; 1 without a deflator
 * @param groups by the columns of {@code by}; a record that lacks one of them is in none
 * @param adopters per row, where the spec names a column of adoption
 */
record ProductivityPanel(
    Panel panel,
    double[] output,
    double[] price,
    Crossing groups,
    Optional<AdopterGroup[]> adopters) {

  /**
   * Reads the files of a spec.
   *
   * @throws nl.smartindustry.ingest.definition.Refusal where a column, a year or a series of prices
   *     is not there (78); where a record lacks its unit or period, is there twice, or has a weight
   *     below 0 (65, by line)
   */
  static ProductivityPanel of(DecomposeSpec spec) {
    var wanted = spec.columns().wanted();
    spec.deflator().ifPresent(deflator -> wanted.texts(deflator.by()));
    var file = new UserFile(spec.file().resolve(spec.panel().path()), spec.panel());
    var table = new SourceTable(file, file.read(wanted)).checked(null);
    return new ProductivityReading(
            spec, PanelTable.of(table, spec.columns().panel(), Long.MAX_VALUE))
        .panel();
  }

  /** The years there are records of, in order. */
  long[] years() {
    return Arrays.stream(panel.period()).distinct().sorted().toArray();
  }

  /** All records, and each group by its label. */
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

  /** Makes the panel of a checked file. */
  private record ProductivityReading(DecomposeSpec spec, PanelTable file) {

    ProductivityPanel panel() {
      var labour = labour();
      var output = file.data().numbers(spec.columns().output());
      var price = prices();
      var phi = new double[output.length];
      Arrays.setAll(phi, k -> spec.productivity().productivity(output[k] / price[k], labour[k]));
      var panel = new Panel(file.unit(), file.period(), file.weights(), labour, phi, lives());
      var groups = file.data().crossing(spec.columns().groups().by());
      return new ProductivityPanel(panel, output, price, groups, adopters());
    }

    private double[] labour() {
      return Arrays.stream(file.data().numbers(spec.columns().labour()))
          .map(labour -> labour > 0 ? labour : 0)
          .toArray();
    }

    private double[] prices() {
      if (spec.deflator().isEmpty()) {
        var prices = new double[file.period().length];
        Arrays.fill(prices, 1);
        return prices;
      }
      var deflator = spec.deflator().get();
      long first =
          spec.pairs().stream().mapToLong(pair -> pair.from()).min().orElse(Long.MIN_VALUE);
      long last = spec.pairs().stream().mapToLong(pair -> pair.to()).max().orElse(Long.MAX_VALUE);
      return Prices.read(spec, deflator)
          .of(
              file.data().crossing(deflator.by()),
              file.period(),
              year -> year >= first && year <= last);
    }

    private Lives lives() {
      return new Lives(
          numbers(spec.columns().groups().entry()), numbers(spec.columns().groups().exit()));
    }

    private double[] numbers(String column) {
      return column == null ? null : file.data().numbers(column);
    }

    private Optional<AdopterGroup[]> adopters() {
      var column = spec.columns().groups().adopted();
      if (column == null) {
        return Optional.empty();
      }
      var adopted = file.data().numbers(column);
      var groups = new AdopterGroup[adopted.length];
      for (int k = 0; k < groups.length; k++) {
        groups[k] = adopter(k, adopted[k], column);
      }
      return Optional.of(groups);
    }

    private AdopterGroup adopter(int record, double value, String column) {
      if (Double.isNaN(value)) {
        return AdopterGroup.UNKNOWN;
      }
      if (value != 0 && value != 1) {
        throw file.table()
            .refusal(
                record,
                "column '%s': neither 1, 0 nor empty (adopts, does not, unknown)"
                    .formatted(column));
      }
      return value == 1 ? AdopterGroup.ADOPTER : AdopterGroup.NON_ADOPTER;
    }
  }
}
