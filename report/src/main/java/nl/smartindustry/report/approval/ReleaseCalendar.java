package nl.smartindustry.report.approval;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.WorkingDays;

/** The releases that are planned, from {@code release_calendar.yaml}. */
public record ReleaseCalendar(List<Planned> planned) {
  private static final String FILE = "release_calendar.yaml";

  /**
   * One planned release.
   *
   * @param reference_date the day that it describes, ISO
   * @param published the day on which it comes, ISO
   * @param on_holiday what becomes of a day that is not worked; null for REFUSE
   */
  public record Planned(String reference_date, String published, OnHoliday on_holiday) {
    /** What becomes of a day of publication that is not worked. */
    enum OnHoliday {
      REFUSE,
      NEXT_WORKING_DAY
    }

    /** The day that it describes. */
    public LocalDate describes() {
      return day("reference_date", reference_date);
    }

    /** The day on which it comes, which is worked. */
    public LocalDate comes() {
      return WorkingDays.from(day("published", published));
    }

    private void check() {
      var day = day("published", published);
      if (!day.isAfter(describes())) {
        throw Refusal.definitions(
            "Definition '%s': the release of %s is published on %s (a later day)",
            FILE, reference_date, published);
      }
      var free = WorkingDays.free(day);
      if (free.isPresent() && on_holiday != OnHoliday.NEXT_WORKING_DAY) {
        throw Refusal.definitions(
            "Definition '%s': the release of %s is published on %s, which is %s (a working day as"
                + " %s, or on_holiday: next_working_day)",
            FILE, reference_date, published, free.get(), comes());
      }
    }

    private static LocalDate day(String key, String text) {
      try {
        return LocalDate.parse(String.valueOf(text));
      } catch (DateTimeParseException wrong) {
        throw Refusal.definitions(
            "Definition '%s': %s is '%s' (a day such as 2025-09-30)", FILE, key, text);
      }
    }
  }

  /**
   * Refuses, by name, what is no day, a release that comes before the day it describes, and one
   * that comes on a day that is not worked, unless it may move.
   */
  public static ReleaseCalendar load(Definitions definitions) {
    var planned = definitions.readList(FILE, Planned.class);
    planned.forEach(Planned::check);
    return new ReleaseCalendar(
        planned.stream().sorted(Comparator.comparing(Planned::describes)).toList());
  }

  /** When the first release comes that describes a later day. */
  public Optional<LocalDate> after(LocalDate referenceDate) {
    return following(referenceDate).map(Planned::comes).findFirst();
  }

  /** The releases that describe later days, in their order. */
  public Stream<Planned> following(LocalDate referenceDate) {
    return planned.stream().filter(one -> one.describes().isAfter(referenceDate));
  }
}
