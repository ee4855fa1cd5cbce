package nl.smartindustry.transform.topic.programme.fieldlab;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.topic.programme.definition.DeliveredRow;
import nl.smartindustry.transform.topic.programme.definition.RegionCodes;

/**
 * A fieldlab as the register described it on a day.
 *
 * @param stand the day described (Dutch: <i>peildatum</i>)
 * @param status a code of {@code fieldlab_status}
 * @param type a code of {@code fieldlab_type}, or null
 * @param started null where unknown
 */
public record Fieldlab(
    String id,
    LocalDate stand,
    String status,
    String type,
    LocalDate started,
    Profile profile,
    Course course) {
  private static final String LIST = ",";

  /** A fieldlab of whose course nothing more is known. */
  Fieldlab(
      String id, LocalDate stand, String status, String type, LocalDate started, Profile profile) {
    this(id, stand, status, type, started, profile, new Course(null, null, StatusHistory.UNKNOWN));
  }

  /** What a fieldlab is called and where it is; null where unknown. */
  public record Profile(String name, String place, String theme, String nuts1, String corop) {
    /** Its themes, one by one. */
    List<String> themes() {
      return theme == null
          ? List.of()
          : Arrays.stream(theme.split(LIST)).map(String::strip).toList();
    }
  }

  /**
   * How a fieldlab fares.
   *
   * @param jobs full-time equivalents of its annual return, or null
   * @param mergedInto the fieldlab it went up in, or null
   */
  public record Course(BigDecimal jobs, String mergedInto, StatusHistory history) {}

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
            row.text("corop")),
        new Course(
            row.decimal("fte"),
            row.text("merged_into"),
            StatusHistory.of(row.text("status_history"), row.text("status_since"))));
  }

  /** The parts of the country and the area it is in. */
  List<String> codes(RegionCodes regions) {
    return regions.of(profile.nuts1(), profile.corop());
  }

  boolean lies(RegionCodes regions, String code) {
    return codes(regions).contains(code);
  }

  /** The same with the status of an earlier day. */
  Fieldlab was(String earlier) {
    return new Fieldlab(id, stand, earlier, type, started, profile, course);
  }
}
