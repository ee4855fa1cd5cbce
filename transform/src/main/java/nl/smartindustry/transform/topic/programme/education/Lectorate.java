package nl.smartindustry.transform.topic.programme.education;

import java.time.LocalDate;
import java.util.List;
import nl.smartindustry.transform.topic.programme.definition.DeliveredRow;
import org.apache.spark.sql.Row;

/**
 * A professorship of a university of applied sciences, as described on a day.
 *
 * @param stand the day described
 * @param smart whether its subject is Smart Industry
 * @param started null where unknown
 * @param ended null while it lasts
 */
public record Lectorate(
    String id, LocalDate stand, boolean smart, LocalDate started, LocalDate ended, Place place) {

  /** Where it is; null where unknown. */
  public record Place(String institution, String nuts1, String corop) {}

  /** The descriptions of table {@code lectorate}, oldest first. */
  public static List<Lectorate> read(List<Row> table) {
    return DeliveredRow.latest(table, "reference_date", "lectorate_id").stream()
        .map(
            row ->
                new Lectorate(
                    row.text("lectorate_id"),
                    row.date("reference_date"),
                    Boolean.TRUE.equals(row.flag("smart_industry")),
                    row.date("started"),
                    row.date("ended"),
                    new Place(row.text("institution"), row.text("nuts1"), row.text("corop"))))
        .toList();
  }

  /** Whether it exists on a day; one whose start nobody noted has started. */
  boolean active(LocalDate day) {
    return (started == null || !started.isAfter(day)) && (ended == null || ended.isAfter(day));
  }
}
