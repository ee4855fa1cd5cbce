package nl.smartindustry.transform.topic.programme.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.smartindustry.transform.topic.programme.definition.DeliveredRow;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import org.apache.spark.sql.Row;

/**
 * An organisation taking part in a fieldlab.
 *
 * @param kvk trade register number, eight digits; without one the enterprise that was decided on,
 *     or null
 * @param start null where the source does not know it: such a participation counts as one that was,
 *     but lies in no year
 * @param end null while it lasts
 * @param ownContribution euro, or null
 */
public record Participation(
    String id,
    String fieldlab,
    String kvk,
    String role,
    LocalDate start,
    LocalDate end,
    BigDecimal ownContribution) {
  /** The table, and the source of its links. */
  public static final String SOURCE = "participation";

  /** The records of table {@code participation}, one per identifier. */
  public static List<DeliveredRow> records(List<Row> table) {
    return DeliveredRow.latest(table, "participation_id");
  }

  /** The participations of {@link #records}. */
  public static List<Participation> read(List<DeliveredRow> records, UnitLinks links) {
    return records.stream()
        .map(
            row ->
                new Participation(
                    row.text("participation_id"),
                    row.text("fieldlab_id"),
                    links.number(SOURCE, row),
                    row.text("role"),
                    row.date("start"),
                    row.date("end"),
                    row.decimal("own_contribution")))
        .toList();
  }

  /** Whether the period of participation and the moment's year, up to its day, overlap. */
  public boolean overlaps(Moment moment) {
    return start != null
        && moment.reached(start)
        && (end == null || !end.isBefore(moment.firstOfYear()) && !end.isBefore(start));
  }

  /** Whether it has begun by then, or at a day that is unknown. */
  public boolean knownBy(Moment moment) {
    return start == null || moment.reached(start);
  }
}
