package nl.smartindustry.transform.command.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.transform.command.DerivedColumns;
import nl.smartindustry.transform.command.file.PanelTable;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.command.file.UserFile;
import nl.smartindustry.transform.command.impact.ImpactSpec.EffectColumns;
import nl.smartindustry.transform.method.comparison.PanelObservations;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * A user's panel of treated units and others, read and checked.
 *
 * @param data all columns
 * @param rows who is treated when, with covariates and no outcome yet
 * @param treatment 1 or 0, or another dose, per row
 */
record TreatmentPanel(
    EffectColumns columns, Microdata data, PanelObservations rows, double[] treatment) {

  /**
   * Reads the panel of a spec.
   *
   * @throws nl.smartindustry.ingest.definition.Refusal where a column is not there (78); where a
   *     row lacks its unit or period, is there twice, has a weight below 0, or where a unit has two
   *     first treated periods (65, by line)
   */
  static TreatmentPanel of(ImpactSpec spec) {
    var wanted = spec.columns().wanted().texts(spec.exact());
    var file = new UserFile(spec.file().resolve(spec.panel().path()), spec.panel());
    var derivations = DerivedColumns.of(spec.derive());
    var data = file.read(derivations.sources(wanted, file.header()));
    var table = new SourceTable(file, derivations.addTo(data, wanted)).checked(null);
    var panel = PanelTable.of(table, spec.columns().panel(), PanelObservations.NEVER);
    return new TreatmentReading(spec.columns(), panel).panel();
  }

  /** The rows with one of the outcomes. */
  PanelObservations rows(String outcome) {
    return rows.withOutcome(data.numbers(outcome));
  }

  /** Classes of columns: negative where a row lacks a level. */
  int[] classes(List<String> by) {
    return data.crossing(by).of();
  }

  /** Classes within which every period has a level of its own. */
  int[] periodClasses() {
    return classes(
        Stream.concat(columns.by().stream(), Stream.of(columns.panel().period())).toList());
  }

  /** Makes the panel of a checked file. */
  private record TreatmentReading(EffectColumns columns, PanelTable file) {

    TreatmentPanel panel() {
      var unit = file.unit().of();
      var period = Arrays.stream(file.period()).mapToInt(year -> (int) year).toArray();
      int[] since = columns.treatment().since() == null ? firstTreated(unit, period) : since(unit);
      var cluster =
          columns.cluster() == null ? unit : file.table().completeCodes(columns.cluster()).of();
      var covariates = covariates(file.data(), columns.covariates());
      var none = new double[unit.length];
      var rows =
          new PanelObservations(unit, period, since, none, covariates, file.weights(), cluster);
      return new TreatmentPanel(columns, file.data(), rows, treatment(period, since));
    }

    private int[] since(int[] unit) {
      var column = columns.treatment().since();
      var given = file.data().numbers(column);
      var since = new int[given.length];
      var of = new HashMap<Integer, Integer>();
      for (int k = 0; k < since.length; k++) {
        boolean never = Double.isNaN(given[k]) || given[k] == 0;
        since[k] = never ? PanelObservations.NEVER : (int) file.whole(k, given[k], column);
        var other = of.putIfAbsent(unit[k], k);
        if (other != null && since[other] != since[k]) {
          throw file.table()
              .refusal(
                  k,
                  "column '%s': another than on %s (one for every unit)"
                      .formatted(column, file.table().file().place(other)));
        }
      }
      return since;
    }

    /** The first period in which the indicator is not 0. */
    private int[] firstTreated(int[] unit, int[] period) {
      var indicator = file.data().numbers(columns.treatment().indicator());
      var first = new HashMap<Integer, Integer>();
      for (int k = 0; k < unit.length; k++) {
        boolean treated = !Double.isNaN(indicator[k]) && indicator[k] != 0;
        first.merge(unit[k], treated ? period[k] : PanelObservations.NEVER, Math::min);
      }
      return Arrays.stream(unit).map(first::get).toArray();
    }

    private double[] treatment(int[] period, int[] since) {
      if (columns.treatment().indicator() != null) {
        return file.data().numbers(columns.treatment().indicator());
      }
      var treatment = new double[period.length];
      Arrays.setAll(treatment, k -> period[k] >= since[k] ? 1 : 0);
      return treatment;
    }

    /** Covariates as numbers: a column of codes becomes a column per level but the first. */
    private static List<double[]> covariates(Microdata data, List<String> names) {
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
}
