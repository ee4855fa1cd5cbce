package nl.smartindustry.transform.administrative.fieldlab;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.transform.administrative.DeliveredRow;
import nl.smartindustry.transform.administrative.Moment;
import org.apache.spark.sql.Dataset;
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
  public static FieldlabRegister read(Dataset<Row> table) {
    return new FieldlabRegister(
        DeliveredRow.latest(table, "fieldlab_id", "reference_date").stream()
            .map(Fieldlab::of)
            .toList());
  }

  /**
   * Each fieldlab as last described by a day. The register is a log that is only added to: a
   * fieldlab that a later list leaves out is still what it last was.
   */
  public List<Fieldlab> at(LocalDate day) {
    var latest = new TreeMap<String, Fieldlab>();
    descriptions.stream()
        .filter(one -> !one.stand().isAfter(day))
        .forEach(one -> latest.put(one.id(), one));
    return List.copyOf(latest.values());
  }

  /** The newest day described up to a day. */
  public Optional<LocalDate> standBy(LocalDate day) {
    return descriptions.stream()
        .map(Fieldlab::stand)
        .filter(stand -> !stand.isAfter(day))
        .max(Comparator.naturalOrder());
  }

  /** The moments that the register can describe: a year in which it was drawn up, and now. */
  public List<Moment> describable(List<Moment> moments) {
    return moments.stream()
        .filter(
            moment ->
                standBy(moment.day())
                    .filter(stand -> moment.isReferenceDate() || moment.inYear(stand))
                    .isPresent())
        .toList();
  }
}
