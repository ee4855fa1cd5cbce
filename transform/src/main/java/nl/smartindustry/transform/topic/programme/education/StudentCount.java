package nl.smartindustry.transform.topic.programme.education;

import java.time.LocalDate;
import java.util.List;
import nl.smartindustry.transform.topic.programme.definition.DeliveredRow;
import org.apache.spark.sql.Row;

/**
 * Students of one programme of an institution, on the day of counting.
 *
 * @param level mbo, hbo or wo
 * @param provisional whether the count will be delivered again
 * @param students persons
 */
public record StudentCount(
    int year,
    LocalDate day,
    String level,
    boolean technical,
    boolean provisional,
    Place place,
    Students students) {

  /** Where the institution is; null where unknown. */
  public record Place(String nuts1, String corop) {}

  /** Persons; zero where nothing was counted. */
  public record Students(long firstYear, long inProjects) {}

  /** The counts of table {@code education_count}, each as it was last delivered. */
  public static List<StudentCount> read(List<Row> table) {
    return DeliveredRow.latest(table, "year", "institution", "programme").stream()
        .filter(row -> row.integer("year") != null)
        .map(
            row ->
                new StudentCount(
                    row.integer("year").intValue(),
                    row.date("counted_on"),
                    row.text("level"),
                    Boolean.TRUE.equals(row.flag("technical")),
                    "V".equals(row.text("status")),
                    new Place(row.text("nuts1"), row.text("corop")),
                    new Students(
                        count(row, "first_year_students"), count(row, "project_students"))))
        .toList();
  }

  private static long count(DeliveredRow row, String column) {
    var count = row.integer(column);
    return count == null ? 0 : count;
  }
}
