package nl.smartindustry.transform.topic.programme.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.smartindustry.transform.topic.DeliveredRow;

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

  static Participation of(DeliveredRow row, String number) {
    return new Participation(
        row.text("participation_id"),
        row.text("fieldlab_id"),
        number,
        row.text("role"),
        row.date("start"),
        row.date("end"),
        row.decimal("own_contribution"));
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
