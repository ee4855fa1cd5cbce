package nl.smartindustry.transform.topic.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.transform.topic.DeliveredRow;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import org.apache.spark.sql.Row;

/** Every description of every fieldlab, oldest first. */
public record FieldlabRegister(List<Fieldlab> descriptions) {
  public FieldlabRegister {
    descriptions =
        descriptions.stream()
            .sorted(Comparator.comparing(Fieldlab::stand).thenComparing(Fieldlab::id))
            .toList();
  }

  /** The register of table {@code fieldlab}. */
  public static FieldlabRegister read(List<Row> table) {
    return new FieldlabRegister(
        DeliveredRow.latest(table, "fieldlab_id", "reference_date").stream()
            .map(Fieldlab::of)
            .toList());
  }

  /**
   * Each fieldlab as last described by a day. The register is a log that is only added to: a
   * fieldlab that a later list leaves out is still what it last was. On a day before its first
   * description a fieldlab is what that description's history says it was, if anything.
   */
  List<Fieldlab> at(LocalDate day) {
    var latest = new TreeMap<String, Fieldlab>();
    descriptions.stream()
        .filter(one -> !one.stand().isAfter(day))
        .forEach(one -> latest.put(one.id(), one));
    if (reconstructed(day)) {
      descriptions.forEach(
          one ->
              one.course()
                  .on(day)
                  .ifPresent(status -> latest.putIfAbsent(one.id(), one.was(status))));
    }
    return List.copyOf(latest.values());
  }

  /** Those of {@link #at} in one of some statuses. */
  List<Fieldlab> at(LocalDate day, List<String> statuses) {
    return at(day).stream().filter(one -> statuses.contains(one.status())).toList();
  }

  /** Whether a day lies before the first list, so that only histories are known of it. */
  boolean reconstructed(LocalDate day) {
    return standBy(day).isEmpty();
  }

  /** The newest day described up to a day. */
  private Optional<LocalDate> standBy(LocalDate day) {
    return descriptions.stream()
        .map(Fieldlab::stand)
        .filter(stand -> !stand.isAfter(day))
        .max(Comparator.naturalOrder());
  }

  /** The list behind what is said of a day: the newest up to it, or the first before all lists. */
  LocalDate evidence(LocalDate day) {
    return standBy(day).orElseGet(() -> descriptions.get(0).stand());
  }

  /**
   * The moments that the register can describe: a year in which it was drawn up, an earlier one
   * that histories describe, and now.
   */
  List<Moment> moments(Moment now) {
    var days =
        descriptions.stream()
            .flatMap(
                one ->
                    Stream.concat(
                        Stream.of(one.stand()),
                        one.course().statuses().stream().map(Fieldlab.Status::since)));
    return now.since(days).stream()
        .filter(
            moment ->
                standBy(moment.day())
                    .map(stand -> moment.isReferenceDate() || moment.inYear(stand))
                    .orElseGet(() -> !at(moment.day()).isEmpty()))
        .toList();
  }
}
