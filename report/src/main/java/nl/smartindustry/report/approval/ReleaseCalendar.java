package nl.smartindustry.report.approval;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;

/** The releases that are planned, from {@code release_calendar.yaml}. */
public record ReleaseCalendar(List<Planned> planned) {
  private static final String FILE = "release_calendar.yaml";

  /**
   * One planned release.
   *
   * @param reference_date the day that it describes, ISO
   * @param published the day on which it comes, ISO
   */
  record Planned(String reference_date, String published) {
    private LocalDate describes() {
      return day("reference_date", reference_date);
    }

    private LocalDate comes() {
      return day("published", published);
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

  /** Refuses, by name, what is no day and a release that comes before the day it describes. */
  public static ReleaseCalendar load(Definitions definitions) {
    var planned = definitions.readList(FILE, Planned.class);
    for (var one : planned) {
      if (!one.comes().isAfter(one.describes())) {
        throw Refusal.definitions(
            "Definition '%s': the release of %s is published on %s (a later day)",
            FILE, one.reference_date, one.published);
      }
    }
    return new ReleaseCalendar(planned);
  }

  /** When the first release comes that describes a later day. */
  public Optional<LocalDate> after(LocalDate referenceDate) {
    return planned.stream()
        .filter(one -> one.describes().isAfter(referenceDate))
        .min(Comparator.comparing(Planned::describes))
        .map(Planned::comes);
  }
}
