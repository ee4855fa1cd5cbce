package nl.smartindustry.transform.topic.comparability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.Figure.Result;
import nl.smartindustry.transform.safe.Figure.Secret;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.DeliveredRow;

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
   * One figure for each area and period of which any part was delivered.
   *
   * @param rows of the table, each once; the European Union among the areas
   * @return without a value where a part, or the European Union's, is missing; with the flags of
   *     all that it is made of
   */
  static List<Figure> of(SeriesIndicator indicator, List<DeliveredRow> rows) {
    var places = new TreeMap<String, Map<String, DeliveredRow>>();
    for (var row : rows) {
      for (var part : PARTS) {
        if (indicator.series().selects(part, row)) {
          places.computeIfAbsent(place(row), key -> new TreeMap<>()).put(part, row);
        }
      }
    }
    var figures = new ArrayList<Figure>();
    for (var parts : places.values()) {
      var row = parts.values().iterator().next();
      var base = places.getOrDefault(row.text("time_period") + "|" + BASE, Map.of());
      var flags = flags(parts, base);
      figures.add(SeriesFigures.figure(indicator, row, result(parts, base, flags), flags));
    }
    return figures;
  }

  private static String place(DeliveredRow row) {
    return row.text("time_period") + "|" + row.text("ref_area");
  }

  private static String flags(Map<String, DeliveredRow> parts, Map<String, DeliveredRow> base) {
    return Stream.of(parts, base)
        .flatMap(side -> side.values().stream())
        .flatMap(row -> Stream.of(SeriesFigures.flags(row).split("")))
        .distinct()
        .sorted()
        .collect(Collectors.joining());
  }

  private static Result result(
      Map<String, DeliveredRow> parts, Map<String, DeliveredRow> base, String flags) {
    if (Stream.of(parts, base)
        .anyMatch(side -> side.values().stream().anyMatch(SeriesFigures::isSecret))) {
      return new Secret();
    }
    var own = level(parts);
    var union = level(base);
    return own.isPresent() && union.isPresent()
        ? new Computed(Estimate.exact(HUNDRED * own.get() / union.get()), flags, null)
        : new Missing(Reason.NOT_DELIVERED, flags);
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
