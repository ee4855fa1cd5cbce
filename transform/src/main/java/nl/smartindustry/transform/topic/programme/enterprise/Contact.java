package nl.smartindustry.transform.topic.programme.enterprise;

import java.time.LocalDate;
import java.util.List;
import nl.smartindustry.transform.topic.programme.definition.DeliveredRow;
import org.apache.spark.sql.Row;

/**
 * The programme met an enterprise.
 *
 * @param channel event, webinar, hub, assessment or bezoek
 * @param number trade register number; without one the enterprise that was decided on, or null
 */
public record Contact(LocalDate date, String channel, String number) {
  /** The table, and the source of its links. */
  public static final String SOURCE = "contact";

  /** The records of table {@code contact}: one per day, channel, enterprise and hub. */
  public static List<DeliveredRow> records(List<Row> table) {
    return DeliveredRow.latest(table, "date", "channel", "kvk", "hub");
  }

  /** The contacts of {@link #records}; one without a day happened in no year. */
  public static List<Contact> read(List<DeliveredRow> records, UnitLinks links) {
    return records.stream()
        .filter(row -> row.date("date") != null)
        .map(row -> new Contact(row.date("date"), row.text("channel"), links.number(SOURCE, row)))
        .toList();
  }
}
