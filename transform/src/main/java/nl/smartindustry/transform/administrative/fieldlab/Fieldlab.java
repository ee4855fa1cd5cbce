package nl.smartindustry.transform.administrative.fieldlab;

import java.time.LocalDate;
import nl.smartindustry.transform.administrative.DeliveredRow;

/**
 * A fieldlab as the register described it on a day.
 *
 * @param stand the day described (Dutch: <i>peildatum</i>)
 * @param status a code of {@code fieldlab_status}
 * @param type a code of {@code fieldlab_type}, or null
 * @param started null where unknown
 */
public record Fieldlab(
    String id, LocalDate stand, String status, String type, LocalDate started, Profile profile) {

  /** What a fieldlab is called and where it is; null where unknown. */
  public record Profile(String name, String place, String theme, String nuts1, String corop) {}

  static Fieldlab of(DeliveredRow row) {
    return new Fieldlab(
        row.text("fieldlab_id"),
        row.date("reference_date"),
        row.text("status"),
        row.text("type"),
        row.date("started"),
        new Profile(
            row.text("name"),
            row.text("place"),
            row.text("theme"),
            row.text("nuts1"),
            row.text("corop")));
  }
}
