package nl.smartindustry.transform.topic.comparability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.Figure.Result;
import nl.smartindustry.transform.safe.Figure.Secret;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.topic.DeliveredRow;
import org.apache.spark.sql.Row;

/** Published values of other producers as figures. */
public final class SeriesFigures {
  static final String VALUE = "value";
  private static final String ANNUAL = "A";
  private static final String FREE = "F";
  private static final String UNRELIABLE = "u";
  private static final String PROVISIONAL = "p";

  private SeriesFigures() {}

  /**
   * The figures of the series that are defined on one table, in one read of it.
   *
   * @param rows the table; reads {@code indicator}, {@code time_period}, {@code value}, {@code
   *     obs_status}, {@code conf_status}, {@code frequency} and what the definitions name
   * @return of a series one figure per row wanted, value and flags unchanged; a confidential row
   *     has no value even if one was sent
   */
  public static List<Figure> of(
      List<SeriesIndicator> indicators, Contract contract, List<Row> rows) {
    var wanted = indicators.stream().filter(one -> one.table().equals(contract.table())).toList();
    var figures = new ArrayList<Figure>();
    if (wanted.isEmpty()) {
      return figures;
    }
    var selected =
        rows.stream()
            .filter(
                row -> wanted.stream().anyMatch(one -> one.series().selects(new DeliveredRow(row))))
            .toList();
    var delivered = DeliveredRow.latest(selected, contract.key().toArray(String[]::new));
    wanted.forEach(one -> figures.addAll(made(one, delivered)));
    var sorted = sorted(figures);
    refuseDoubles(sorted);
    return sorted;
  }

  private static List<Figure> sorted(List<Figure> figures) {
    return figures.stream()
        .map(figure -> Map.entry(figure.key().toString(), figure))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<Figure> made(SeriesIndicator indicator, List<DeliveredRow> rows) {
    return switch (indicator.kind()) {
      case SERIES ->
          rows.stream()
              .filter(row -> indicator.series().selects(VALUE, row))
              .map(row -> asItCame(indicator, row))
              .toList();
      case LEVEL -> PriceLevels.of(indicator, rows);
    };
  }

  private static Figure asItCame(SeriesIndicator indicator, DeliveredRow row) {
    return figure(indicator, row, result(row), flags(row));
  }

  private static Result result(DeliveredRow row) {
    var flags = flags(row);
    var value = row.number("value");
    if (isSecret(row)) {
      return new Secret();
    }
    return value == null
        ? new Missing(flags.contains(UNRELIABLE) ? Reason.UNRELIABLE : Reason.NOT_DELIVERED, flags)
        : new Computed(Estimate.exact(value), flags, null);
  }

  static String flags(DeliveredRow row) {
    var flags = row.text("obs_status");
    return flags == null ? "" : flags;
  }

  static boolean isSecret(DeliveredRow row) {
    var confidentiality = row.text("conf_status");
    return confidentiality != null && !confidentiality.equals(FREE);
  }

  /** Two rows in one cell: the definition leaves a column of the series open. */
  private static void refuseDoubles(List<Figure> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      var key = sorted.get(i).key();
      if (key.equals(sorted.get(i - 1).key())) {
        throw Refusal.definitions(
            "Series '%s': found two values for %s in %s (select or place must separate them)",
            key.indicator(), key.referenceArea(), key.period());
      }
    }
  }

  /**
   * A figure in the place and of the period of a row.
   *
   * @param flags of all that it is made of: they say whether it is provisional
   */
  static Figure figure(SeriesIndicator indicator, DeliveredRow row, Result result, String flags) {
    var frequency = row.text("frequency");
    var place = indicator.series().place();
    var total = Breakdown.TOTAL;
    var statistic = indicator.statistic();
    var breakdown =
        new Breakdown(
            place.at(row, "ACTIVITY", total.activity()),
            place.at(row, "SIZE", total.size()),
            place.at(row, "REGION", total.region()),
            place.at(row, "TECH", total.technology()),
            place.at(row, "BREAKDOWN", total.split()));
    var key =
        new ObservationKey(
            indicator.group(),
            frequency == null ? ANNUAL : frequency,
            place.at(row, "REF_AREA", "NL"),
            indicator.code(),
            breakdown,
            place.at(row, "UNIT_MEASURE", statistic.unit()),
            row.text("time_period"));
    var status = flags.contains(PROVISIONAL) ? "voorlopig" : Notes.FINAL;
    var notes = Notes.of(statistic, status, indicator.series().version(row));
    return new Figure(key, statistic.publication(), result, Support.FACT, notes);
  }
}
