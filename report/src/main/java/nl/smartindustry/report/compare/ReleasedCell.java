package nl.smartindustry.report.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.smartindustry.transform.topic.revision.PublishedValue;

/**
 * One cell of a release.
 *
 * @param cell its dimensions by name, such as {@code FREQ=A;REF_AREA=NL;…}, as the publication log
 *     has them
 * @param value null where there is no figure; a confidential cell has none
 * @param confidentiality {@code C} where it may not be seen
 * @param reason why there is no figure; empty beside one
 * @param population enterprises it stands for; null where not told
 */
record ReleasedCell(
    String indicator,
    String cell,
    Double value,
    String confidentiality,
    String reason,
    String definition,
    Long population) {
  private static final String CONFIDENTIAL = "C";
  private static final List<String> DIMENSIONS =
      List.of(
          "FREQ",
          "REF_AREA",
          "ACTIVITY",
          "SIZE",
          "REGION",
          "TECH",
          "BREAKDOWN",
          "UNIT_MEASURE",
          "TIME_PERIOD");

  /** Reads a row of the observations by the names of their columns. */
  static ReleasedCell from(Function<String, Object> row) {
    var cell =
        DIMENSIONS.stream()
            .map(name -> name + "=" + text(row, name))
            .collect(Collectors.joining(";"));
    return new ReleasedCell(
        text(row, "INDICATOR"),
        cell,
        (Double) row.apply("OBS_VALUE"),
        text(row, "CONF_STATUS"),
        text(row, "REASON"),
        text(row, "DEF_VERSION"),
        (Long) row.apply("N_POP"));
  }

  boolean confidential() {
    return CONFIDENTIAL.equals(confidentiality);
  }

  /** The figure; empty where there is none. */
  Optional<PublishedValue> published() {
    if (value == null) {
      return Optional.empty();
    }
    var logged = PublishedValue.logged(indicator, cell, value, definition);
    return Optional.of(
        new PublishedValue(
            indicator, logged.series(), logged.period(), value, definition, population));
  }

  private static String text(Function<String, Object> row, String name) {
    var value = row.apply(name);
    return value == null ? "" : value.toString();
  }
}
