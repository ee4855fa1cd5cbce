package nl.smartindustry.transform.series;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.administrative.DeliveredRow;
import nl.smartindustry.transform.disclosure.Cell;
import nl.smartindustry.transform.disclosure.Figure;
import nl.smartindustry.transform.disclosure.Observation;
import nl.smartindustry.transform.disclosure.ObservationKey;
import nl.smartindustry.transform.disclosure.ObservationKey.Breakdown;
import nl.smartindustry.transform.disclosure.Reason;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Published values of other producers as observations. */
public final class SeriesFigures {
  private static final String FREE = "F";
  private static final String UNRELIABLE = "u";
  private static final String ANNUAL = "A";

  private SeriesFigures() {}

  /**
   * The observations of the series that are defined on one table, in one read of it.
   *
   * @param rows the table; reads {@code indicator}, {@code time_period}, {@code value}, {@code
   *     obs_status}, {@code conf_status}, {@code frequency} and what the definitions name
   * @return one observation per row wanted, value and flags unchanged; a confidential row has no
   *     value even if one was sent
   */
  public static List<Observation> of(
      List<SeriesIndicator> indicators, Contract contract, Dataset<Row> rows) {
    var wanted = indicators.stream().filter(one -> one.table().equals(contract.table())).toList();
    var observations = new ArrayList<Observation>();
    if (wanted.isEmpty()) {
      return observations;
    }
    var filter = wanted.stream().map(SeriesFigures::filter).reduce(Column::or).orElseThrow();
    var key = contract.key().toArray(String[]::new);
    for (DeliveredRow row : DeliveredRow.latest(rows.where(filter), key)) {
      wanted.stream()
          .filter(one -> selects(one, row))
          .forEach(one -> observations.add(observation(one, row)));
    }
    observations.sort(Comparator.comparing(one -> one.key().toString()));
    refuseDoubles(observations);
    return observations;
  }

  /** Two rows in one cell: the definition leaves a column of the series open. */
  private static void refuseDoubles(List<Observation> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      var key = sorted.get(i).key();
      if (key.equals(sorted.get(i - 1).key())) {
        throw Refusal.of(
            ExitCode.DEFINITIONS,
            "Series '%s': found two values for %s in %s (select or place must tell them apart)",
            key.indicator(),
            key.referenceArea(),
            key.period());
      }
    }
  }

  private static Column filter(SeriesIndicator indicator) {
    return indicator.select().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(entry -> col(entry.getKey()).isin(entry.getValue().toArray()))
        .reduce(Column::and)
        .orElseThrow();
  }

  private static boolean selects(SeriesIndicator indicator, DeliveredRow row) {
    return indicator.select().entrySet().stream()
        .allMatch(entry -> entry.getValue().contains(row.text(entry.getKey())));
  }

  private static Observation observation(SeriesIndicator indicator, DeliveredRow row) {
    var publication = indicator.publication();
    var frequency = row.text("frequency");
    var key =
        new ObservationKey(
            publication.group(),
            frequency == null ? ANNUAL : frequency,
            at(indicator, row, "REF_AREA", "NL"),
            indicator.code(),
            breakdown(indicator, row),
            at(indicator, row, "UNIT_MEASURE", publication.unit()),
            row.text("time_period"));
    return new Observation(key, cell(row), publication.notes(status(row), version(indicator, row)));
  }

  private static Breakdown breakdown(SeriesIndicator indicator, DeliveredRow row) {
    var total = Breakdown.TOTAL;
    return new Breakdown(
        at(indicator, row, "ACTIVITY", total.activity()),
        at(indicator, row, "SIZE", total.size()),
        at(indicator, row, "REGION", total.region()),
        at(indicator, row, "TECH", total.technology()),
        at(indicator, row, "BREAKDOWN", total.split()));
  }

  private static String at(
      SeriesIndicator indicator, DeliveredRow row, String dimension, String total) {
    var column = indicator.place().dimensions().get(dimension);
    return column == null
        ? indicator.place().constants().getOrDefault(dimension, total)
        : row.text(column);
  }

  /** The cell of a row; the source does not say more than that a figure is secret. */
  private static Cell cell(DeliveredRow row) {
    var flags = row.text("obs_status") == null ? "" : row.text("obs_status");
    var confidentiality = row.text("conf_status");
    if (confidentiality != null && !confidentiality.equals(FREE)) {
      return new Cell.Suppressed(Reason.NOT_DELIVERED);
    }
    var value = row.number("value");
    if (value != null) {
      return new Cell.Published(Figure.exact(value), flags);
    }
    var reason = flags.contains(UNRELIABLE) ? Reason.UNRELIABLE : Reason.NOT_DELIVERED;
    return new Cell.Flagged(reason, flags);
  }

  private static String version(SeriesIndicator indicator, DeliveredRow row) {
    return indicator.versions().getOrDefault(row.text("indicator"), "1");
  }

  private static String status(DeliveredRow row) {
    var flags = row.text("obs_status");
    return flags != null && flags.contains("p") ? "voorlopig" : Observation.Notes.FINAL;
  }
}
