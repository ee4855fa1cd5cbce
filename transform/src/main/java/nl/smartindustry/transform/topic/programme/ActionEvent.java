package nl.smartindustry.transform.topic.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.topic.DeliveredRow;
import org.apache.spark.sql.Row;

/**
 * Something that happened to an action.
 *
 * @param time when it happened
 * @param milestone null when it is about none
 * @param status as the source words it, or null when unchanged
 * @param evidence null when there is no document
 * @param amount euro, or null
 */
public record ActionEvent(
    String action,
    OffsetDateTime time,
    String event,
    Milestone milestone,
    String status,
    Evidence evidence,
    BigDecimal amount) {
  /**
   * A milestone as an event gives it.
   *
   * @param planned day it was planned for, or null
   * @param actual day it was met, or null
   */
  public record Milestone(String name, LocalDate planned, LocalDate actual) {}

  /** A document; its date is the day of its event. */
  public record Evidence(String kind, String id, LocalDate date) {}

  /** The events of table {@code action_event}, in the order they happened. */
  public static List<ActionEvent> read(List<Row> table) {
    return DeliveredRow.latest(table, "action", "event_time", "event", "milestone").stream()
        .map(ActionEvent::of)
        .sorted(Comparator.comparing(event -> event.time().toInstant()))
        .toList();
  }

  /** The local day it happened. */
  public LocalDate day() {
    return time.toLocalDate();
  }

  private static ActionEvent of(DeliveredRow row) {
    var time = time(row.text("event_time"));
    var document = row.text("evidence_id");
    var milestone = row.text("milestone");
    return new ActionEvent(
        row.text("action"),
        time,
        row.text("event"),
        milestone == null
            ? null
            : new Milestone(milestone, row.date("planned"), row.date("actual")),
        row.text("status"),
        document == null
            ? null
            : new Evidence(row.text("evidence_kind"), document, time.toLocalDate()),
        row.decimal("amount"));
  }

  /** A time with its offset; a time or day without one is taken as it stands. */
  static OffsetDateTime time(String text) {
    try {
      var parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text.length() == "2015-10-02".length() ? text + "T00:00:00" : text,
              OffsetDateTime::from,
              LocalDateTime::from);
      return parsed instanceof OffsetDateTime exact
          ? exact
          : ((LocalDateTime) parsed).atOffset(ZoneOffset.UTC);
    } catch (DateTimeParseException wrong) {
      throw Refusal.data(
          "Action event time '%s': not readable (expected as 2015-10-02T09:00:00+02:00)", text);
    }
  }
}
