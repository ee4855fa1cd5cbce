package nl.smartindustry.transform.topic.comparability;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.smartindustry.transform.safe.Observation;

/**
 * A figure as a release published it.
 *
 * @param series its dimensions by name, without the period
 * @param definition version of its definition
 * @param population enterprises it stands for; null where not published
 */
public record PublishedValue(
    String indicator,
    Map<String, String> series,
    String period,
    double value,
    String definition,
    Long population) {
  private static final String PERIOD = "TIME_PERIOD";

  /**
   * A figure of the publication log.
   *
   * @param cell dimensions with their codes, such as {@code FREQ=A;REF_AREA=NL;…}
   */
  public static PublishedValue logged(
      String indicator, String cell, double value, String definition) {
    var series = new LinkedHashMap<String, String>();
    Arrays.stream(cell.split(";"))
        .map(one -> one.split("=", 2))
        .forEach(pair -> series.put(pair[0], pair[1]));
    var period = series.remove(PERIOD);
    return new PublishedValue(indicator, series, period, value, definition, null);
  }

  /** The figures among some cells, in their order. */
  public static List<PublishedValue> of(Collection<Observation> cells) {
    return cells.stream().filter(Observation::present).map(PublishedValue::of).toList();
  }

  /** A figure of the safe table that may be seen. */
  public static PublishedValue of(Observation observation) {
    var key = observation.key();
    var series = new LinkedHashMap<>(key.dimensions());
    series.remove(PERIOD);
    var figure = observation.cell().figure().orElseThrow();
    return new PublishedValue(
        key.indicator(),
        series,
        key.period(),
        figure.value(),
        Objects.requireNonNullElse(observation.notes().definitionVersion(), ""),
        figure.population());
  }

  /** The series in one text, such as {@code SI_AD_ROB FREQ=A;REF_AREA=NL;…}. */
  public String name() {
    return indicator
        + " "
        + series.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining(";"));
  }

  /** The name of the series that differs from this one in a dimension. */
  String nameWith(String dimension, String code) {
    var other = new LinkedHashMap<>(series);
    other.put(dimension, code);
    return new PublishedValue(indicator, other, period, value, definition, population).name();
  }
}
