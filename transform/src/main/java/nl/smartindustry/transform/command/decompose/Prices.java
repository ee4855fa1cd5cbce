package nl.smartindustry.transform.command.decompose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.command.decompose.DecomposeSpec.DeflatorSpec;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.command.file.UserFile;
import nl.smartindustry.transform.method.sample.Crossing;

/** Price indices by series and year, 1 in the base year. */
final class Prices {
  private static final double PERCENT = 100;

  private final DecomposeSpec spec;
  private final DeflatorSpec asked;
  private final Map<String, Map<Long, Double>> series = new HashMap<>();

  private Prices(DecomposeSpec spec, DeflatorSpec asked) {
    this.spec = spec;
    this.asked = asked;
  }

  /**
   * Reads the file of a deflator.
   *
   * @throws Refusal where a column or the base year is not there (78); where an index is missing,
   *     not above 0 or there twice (65)
   */
  static Prices read(DecomposeSpec spec, DeflatorSpec asked) {
    var prices = new Prices(spec, asked);
    var file = new UserFile(spec.file().resolve(asked.path()), asked.file());
    prices.fill(file);
    return prices;
  }

  private void fill(UserFile file) {
    var period = spec.columns().panel().period();
    var value = value(file.header());
    var wanted = new WantedColumns().number(period).number(value).texts(asked.by());
    var table = new SourceTable(file, file.read(wanted)).checked(null);
    asked.by().forEach(table::completeCodes);
    var years = table.completeNumbers(period, Double.NEGATIVE_INFINITY);
    var indices = table.completeNumbers(value, Double.MIN_VALUE);
    var names = table.data().crossing(asked.by());
    for (int k = 0; k < years.length; k++) {
      var ofSeries =
          series.computeIfAbsent(names.label(names.of()[k]), name -> new HashMap<Long, Double>());
      if (ofSeries.put((long) years[k], indices[k] / PERCENT) != null) {
        throw table.refusal(k, "the same series and year as on a line before (each once)");
      }
    }
    if (asked.base() != null) {
      series.forEach(this::rebase);
    }
  }

  private String value(List<String> header) {
    if (asked.value() != null) {
      return asked.value();
    }
    var left = new ArrayList<>(header);
    left.removeAll(asked.by());
    left.remove(spec.columns().panel().period());
    if (left.size() != 1) {
      throw spec.file()
          .refusal("deflator: 'value' is not named, and columns %s are left (one)", left);
    }
    return left.get(0);
  }

  private void rebase(String name, Map<Long, Double> ofSeries) {
    var base = ofSeries.get(asked.base());
    if (base == null) {
      throw spec.file().refusal("deflator.base: %s has no index of %d", name, asked.base());
    }
    ofSeries.replaceAll((year, index) -> index / base);
  }

  /**
   * The price of each record.
   *
   * @param groups of the records by the columns of the deflator
   * @param needed whether the price of a year is needed; NaN where it is not
   */
  double[] of(Crossing groups, long[] period, LongPredicate needed) {
    var prices = new double[period.length];
    for (int k = 0; k < prices.length; k++) {
      prices[k] = needed.test(period[k]) ? price(groups, k, period[k]) : Double.NaN;
    }
    return prices;
  }

  private double price(Crossing groups, int record, long year) {
    int group = groups.of()[record];
    if (group < 0) {
      return Double.NaN;
    }
    var index = series.getOrDefault(groups.label(group), Map.of()).get(year);
    if (index == null) {
      throw Refusal.definitions(
          "File '%s': has no index of %s in %d, which the panel has",
          asked.path(), groups.label(group), year);
    }
    return index;
  }
}
