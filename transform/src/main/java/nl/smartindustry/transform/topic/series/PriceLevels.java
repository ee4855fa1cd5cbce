package nl.smartindustry.transform.topic.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.programme.definition.DeliveredRow;

/**
 * Productivity of countries at equal prices, European Union = 100: value added over the price level
 * and the hours worked. The price level is that of the whole economy as delivered, so a country
 * where manufactures are dear against other goods looks more productive than it is.
 *
 * @see "Eurostat-OECD (2012), Methodological manual on purchasing power parities, chapter 1"
 */
final class PriceLevels {
  static final String VALUE_ADDED = "value_added";
  static final String HOURS = "hours";
  static final String PRICES = "price_level";
  static final Set<String> PARTS = Set.of(VALUE_ADDED, HOURS, PRICES);
  private static final String BASE = "EU27_2020";
  private static final double HUNDRED = 100;

  private PriceLevels() {}

  /**
   * One observation for each area and period of which any part was delivered.
   *
   * @param rows of the table, each once; the European Union among the areas
   * @return without a value where a part, or the European Union's, is missing; with the flags of
   *     all that it is made of
   */
  static List<Observation> of(SeriesIndicator indicator, List<DeliveredRow> rows) {
    var places = new TreeMap<String, Map<String, DeliveredRow>>();
    for (var row : rows) {
      for (var part : PARTS) {
        if (indicator.series().selects(part, row)) {
          places.computeIfAbsent(place(row), key -> new TreeMap<>()).put(part, row);
        }
      }
    }
    var observations = new ArrayList<Observation>();
    for (var parts : places.values()) {
      var row = parts.values().iterator().next();
      var base = places.getOrDefault(row.text("time_period") + "|" + BASE, Map.of());
      var cell = cell(parts, base);
      var status = SeriesCell.status(cell.observationStatus());
      observations.add(SeriesFigures.observation(indicator, row, cell, status));
    }
    return observations;
  }

  private static String place(DeliveredRow row) {
    return row.text("time_period") + "|" + row.text("ref_area");
  }

  private static Cell cell(Map<String, DeliveredRow> parts, Map<String, DeliveredRow> base) {
    var flags = new TreeSet<String>();
    for (var side : List.of(parts, base)) {
      side.values().forEach(row -> flags.addAll(List.of(SeriesCell.flags(row).split(""))));
      if (side.values().stream().anyMatch(SeriesCell::isSecret)) {
        return new Cell.Suppressed(Reason.NOT_DELIVERED);
      }
    }
    var carried = flags.stream().collect(Collectors.joining());
    var own = level(parts);
    var union = level(base);
    return own.isPresent() && union.isPresent()
        ? new Cell.Published(Estimate.exact(HUNDRED * own.get() / union.get()), carried)
        : new Cell.Flagged(Reason.NOT_DELIVERED, carried);
  }

  private static Optional<Double> level(Map<String, DeliveredRow> parts) {
    var values =
        parts.entrySet().stream()
            .filter(part -> part.getValue().number("value") != null)
            .collect(Collectors.toMap(Map.Entry::getKey, part -> part.getValue().number("value")));
    if (!values.keySet().equals(PARTS)) {
      return Optional.empty();
    }
    double level = values.get(VALUE_ADDED) / values.get(PRICES) / values.get(HOURS);
    return Optional.of(level).filter(Double::isFinite);
  }
}
