package nl.smartindustry.transform.command.decompose;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.command.file.UserFile;
import nl.smartindustry.transform.method.decomposition.AdopterGroup;
import nl.smartindustry.transform.method.decomposition.Lives;
import nl.smartindustry.transform.method.decomposition.Panel;
import nl.smartindustry.transform.method.sample.Codes;

/** Makes a panel of a user's file. */
final class PanelReading {
  private final DecomposeSpec spec;
  private final PanelColumns columns;
  private final SourceTable table;

  private PanelReading(DecomposeSpec spec, SourceTable table) {
    this.spec = spec;
    this.columns = spec.columns();
    this.table = table;
  }

  /**
   * Reads the files of a spec.
   *
   * @throws nl.smartindustry.ingest.definition.Refusal where a column, a year or a series of prices
   *     is not there (78); where a record lacks its unit or period, is there twice, or has a weight
   *     below 0 (65, by line)
   */
  static UserPanel of(DecomposeSpec spec) {
    var wanted = spec.columns().wanted();
    spec.deflator().ifPresent(deflator -> wanted.texts(deflator.by()));
    var file = new UserFile(spec.file().resolve(spec.panel().path()), spec.panel());
    return new PanelReading(spec, new SourceTable(file, file.read(wanted)).checked(null)).panel();
  }

  private UserPanel panel() {
    var units = table.completeCodes(columns.unit());
    var period = periods();
    checkDistinct(units, period);
    var labour = labour();
    var output = table.data().numbers(columns.output());
    var price = prices(period);
    var phi = new double[output.length];
    Arrays.setAll(phi, k -> spec.productivity().productivity(output[k] / price[k], labour[k]));
    return new UserPanel(
        new Panel(units, period, weights(), labour, phi, lives()),
        output,
        price,
        table.data().crossing(columns.groups().by()),
        adopters());
  }

  private long[] periods() {
    var numbers = table.completeNumbers(columns.period(), Double.NEGATIVE_INFINITY);
    var period = new long[numbers.length];
    for (int k = 0; k < period.length; k++) {
      period[k] = (long) numbers[k];
      if (period[k] != numbers[k]) {
        throw table.refusal(k, "column '%s': not a whole number".formatted(columns.period()));
      }
    }
    return period;
  }

  private void checkDistinct(Codes units, long[] period) {
    record Key(int unit, long period) {}
    var first = new HashMap<Key, Integer>();
    for (int k = 0; k < period.length; k++) {
      var other = first.put(new Key(units.of()[k], period[k]), k);
      if (other != null) {
        var place = table.file().place(other);
        throw table.refusal(
            k,
            "columns '%s' and '%s': the same as on %s (each once)"
                .formatted(columns.unit(), columns.period(), place));
      }
    }
  }

  private double[] labour() {
    return Arrays.stream(table.data().numbers(columns.labour()))
        .map(labour -> labour > 0 ? labour : 0)
        .toArray();
  }

  private double[] weights() {
    if (columns.weight() != null) {
      return table.completeNumbers(columns.weight(), 0);
    }
    var weights = new double[table.data().size()];
    Arrays.fill(weights, 1);
    return weights;
  }

  private double[] prices(long[] period) {
    if (spec.deflator().isEmpty()) {
      var prices = new double[period.length];
      Arrays.fill(prices, 1);
      return prices;
    }
    var deflator = spec.deflator().get();
    long first = spec.pairs().stream().mapToLong(pair -> pair.from()).min().orElse(Long.MIN_VALUE);
    long last = spec.pairs().stream().mapToLong(pair -> pair.to()).max().orElse(Long.MAX_VALUE);
    return Prices.read(spec, deflator)
        .of(table.data().crossing(deflator.by()), period, year -> year >= first && year <= last);
  }

  private Lives lives() {
    return new Lives(numbers(columns.groups().entry()), numbers(columns.groups().exit()));
  }

  private double[] numbers(String column) {
    return column == null ? null : table.data().numbers(column);
  }

  private Optional<AdopterGroup[]> adopters() {
    var column = columns.groups().adopted();
    if (column == null) {
      return Optional.empty();
    }
    var told = table.data().numbers(column);
    var groups = new AdopterGroup[told.length];
    for (int k = 0; k < groups.length; k++) {
      groups[k] = adopter(k, told[k], column);
    }
    return Optional.of(groups);
  }

  private AdopterGroup adopter(int record, double told, String column) {
    if (Double.isNaN(told)) {
      return AdopterGroup.UNKNOWN;
    }
    if (told != 0 && told != 1) {
      throw table.refusal(
          record,
          "column '%s': neither 1, 0 nor empty (adopts, does not, unknown)".formatted(column));
    }
    return told == 1 ? AdopterGroup.ADOPTER : AdopterGroup.NON_ADOPTER;
  }
}
