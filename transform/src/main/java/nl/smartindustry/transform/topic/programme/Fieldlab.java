package nl.smartindustry.transform.topic.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.topic.DeliveredRow;
import nl.smartindustry.transform.topic.programme.enterprise.RegionCodes.Region;

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

  /** What a fieldlab is called and where it is; null where unknown. */
  public record Profile(String name, String place, String theme, Region region) {
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
   * @param statuses those it has had, oldest first; none where unknown
   */
  public record Course(BigDecimal jobs, String mergedInto, List<Status> statuses) {
    public Course {
      statuses = statuses.stream().sorted(Comparator.comparing(Status::since)).toList();
    }

    /** The status on a day; empty before the first. */
    Optional<String> on(LocalDate day) {
      return statuses.stream()
          .filter(one -> !one.since().isAfter(day))
          .reduce((earlier, later) -> later)
          .map(Status::code);
    }

    /** In one line: {@code idee 2017-04-03; actief 2018-10-05}; null when it is unknown. */
    String history() {
      return statuses.isEmpty()
          ? null
          : statuses.stream()
              .map(one -> one.code() + " " + one.since())
              .collect(Collectors.joining("; "));
    }
  }

  /**
   * A status that a fieldlab had.
   *
   * @param code of {@code fieldlab_status}
   * @param since the day it began
   */
  public record Status(String code, LocalDate since) {
    /**
     * Two lists of the register, a status and the day it began; lists that do not pair are refused.
     */
    static List<Status> read(String statuses, String since) {
      if (statuses == null || since == null) {
        return List.of();
      }
      var codes = statuses.split(LIST);
      var days = since.split(LIST);
      if (codes.length != days.length) {
        throw Refusal.data(
            "Status history of a fieldlab: %d statuses and %d days (a day for each)",
            codes.length, days.length);
      }
      var read = new ArrayList<Status>();
      for (int at = 0; at < codes.length; at++) {
        read.add(new Status(codes[at].strip(), day(days[at].strip())));
      }
      return read;
    }

    private static LocalDate day(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException wrong) {
        throw Refusal.data(
            "Status history of a fieldlab: '%s' is no day (expected as 2017-04-03)", text);
      }
    }
  }

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
            new Region(row.text("nuts1"), row.text("corop"))),
        new Course(
            row.decimal("fte"),
            row.text("merged_into"),
            Status.read(row.text("status_history"), row.text("status_since"))));
  }

  /** The same with the status of an earlier day. */
  Fieldlab was(String earlier) {
    return new Fieldlab(id, stand, earlier, type, started, profile, course);
  }

  Region region() {
    return profile.region();
  }
}
