package nl.smartindustry.transform.topic.comparability;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * The figures of the letter before this one as they were printed then, never computed again.
 *
 * @param figures those that could be seen, in no order
 */
public record PreviousLetter(List<PublishedValue> figures) {
  /** There was none, or what it said was not delivered. */
  public static final PreviousLetter NONE = new PreviousLetter(List.of());

  public PreviousLetter {
    figures = List.copyOf(figures);
  }

  /**
   * The newest letter of a log.
   *
   * @param log table {@code publication_log}
   * @param before the reference date: what speaks for that day or a later one is no earlier letter
   */
  public static PreviousLetter of(List<Row> log, LocalDate before) {
    var newest =
        log.stream()
            .map(PreviousLetter::vintage)
            .filter(day -> day.isBefore(before))
            .max(Comparator.naturalOrder());
    return new PreviousLetter(
        log.stream()
            .filter(row -> newest.filter(vintage(row)::equals).isPresent())
            .filter(row -> row.getAs("value") != null)
            .map(PreviousLetter::logged)
            .toList());
  }

  public boolean isNone() {
    return figures.isEmpty();
  }

  private static LocalDate vintage(Row row) {
    return row.<Date>getAs("vintage").toLocalDate();
  }

  private static PublishedValue logged(Row row) {
    var definition = Optional.ofNullable(row.<String>getAs("definition_version"));
    return PublishedValue.logged(
        row.getAs("indicator"),
        row.getAs("cell"),
        row.<Double>getAs("value"),
        definition.orElse(""));
  }
}
