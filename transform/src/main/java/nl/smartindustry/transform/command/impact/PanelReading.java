package nl.smartindustry.transform.command.impact;

import java.util.Arrays;
import java.util.HashMap;
import nl.smartindustry.transform.command.derive.Derivations;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.command.file.UserFile;
import nl.smartindustry.transform.method.comparison.Observations;

/** Reads a user's panel and checks that it is one. */
final class PanelReading {
  private final PanelColumns columns;
  private final SourceTable table;

  private PanelReading(PanelColumns columns, SourceTable table) {
    this.columns = columns;
    this.table = table;
  }

  /**
   * Reads the panel of a spec.
   *
   * @throws nl.smartindustry.ingest.definition.Refusal where a column is not there (78); where a
   *     row lacks its unit or period, is there twice, has a weight below 0, or where a unit is told
   *     to be treated since two periods (65, by line)
   */
  static UserPanel of(ImpactSpec spec) {
    var wanted = spec.columns().wanted().texts(spec.exact());
    var file = new UserFile(spec.file().resolve(spec.panel().path()), spec.panel());
    var derivations = Derivations.of(spec.derive());
    var data = file.read(derivations.sources(wanted, file.header()));
    var table = new SourceTable(file, derivations.addTo(data, wanted)).checked(null);
    return new PanelReading(spec.columns(), table).panel();
  }

  private UserPanel panel() {
    var unit = table.completeCodes(columns.unit()).of();
    var period = whole(columns.period());
    checkDistinct(unit, period);
    int[] since = columns.treatment().since() == null ? firstTreated(unit, period) : since(unit);
    var cluster = columns.cluster() == null ? unit : table.completeCodes(columns.cluster()).of();
    var covariates = UserPanel.covariates(table.data(), columns.covariates());
    var none = new double[unit.length];
    var rows = new Observations(unit, period, since, none, covariates, weights(), cluster);
    return new UserPanel(columns, table.data(), rows, treatment(period, since));
  }

  private int[] whole(String column) {
    var numbers = table.completeNumbers(column, Double.NEGATIVE_INFINITY);
    var whole = new int[numbers.length];
    for (int k = 0; k < whole.length; k++) {
      whole[k] = whole(k, numbers[k], column);
    }
    return whole;
  }

  private int whole(int row, double number, String column) {
    int whole = (int) number;
    if (whole != number || whole == Observations.NEVER) {
      throw table.refusal(row, "column '%s': not a whole number".formatted(column));
    }
    return whole;
  }

  private void checkDistinct(int[] unit, int[] period) {
    record Key(int unit, int period) {}
    var first = new HashMap<Key, Integer>();
    for (int k = 0; k < period.length; k++) {
      var other = first.put(new Key(unit[k], period[k]), k);
      if (other != null) {
        throw table.refusal(
            k,
            "columns '%s' and '%s': the same as on %s (each once)"
                .formatted(columns.unit(), columns.period(), table.file().place(other)));
      }
    }
  }

  private int[] since(int[] unit) {
    var column = columns.treatment().since();
    var told = table.data().numbers(column);
    var since = new int[told.length];
    var of = new HashMap<Integer, Integer>();
    for (int k = 0; k < since.length; k++) {
      boolean never = Double.isNaN(told[k]) || told[k] == 0;
      since[k] = never ? Observations.NEVER : whole(k, told[k], column);
      var other = of.putIfAbsent(unit[k], k);
      if (other != null && since[other] != since[k]) {
        throw table.refusal(
            k,
            "column '%s': another than on %s (one for every unit)"
                .formatted(column, table.file().place(other)));
      }
    }
    return since;
  }

  /** The first period in which the indicator is not 0. */
  private int[] firstTreated(int[] unit, int[] period) {
    var indicator = table.data().numbers(columns.treatment().indicator());
    var first = new HashMap<Integer, Integer>();
    for (int k = 0; k < unit.length; k++) {
      boolean treated = !Double.isNaN(indicator[k]) && indicator[k] != 0;
      first.merge(unit[k], treated ? period[k] : Observations.NEVER, Math::min);
    }
    return Arrays.stream(unit).map(first::get).toArray();
  }

  private double[] treatment(int[] period, int[] since) {
    if (columns.treatment().indicator() != null) {
      return table.data().numbers(columns.treatment().indicator());
    }
    var treatment = new double[period.length];
    Arrays.setAll(treatment, k -> period[k] >= since[k] ? 1 : 0);
    return treatment;
  }

  private double[] weights() {
    if (columns.weight() != null) {
      return table.completeNumbers(columns.weight(), 0);
    }
    var ones = new double[table.data().size()];
    Arrays.fill(ones, 1);
    return ones;
  }
}
