package nl.smartindustry.report.gate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Settings;

/**
 * The days and years that a run is asked for, held against the clock, the deliveries and the
 * release that stands. The clock decides a refusal and nothing else.
 *
 * @param yearsAsked whether the years come from an option
 * @param daysAhead how many days after today a date may lie
 */
public record PlausibleDates(
    Settings settings, boolean yearsAsked, int daysAhead, LocalDate today) {
  private static final Pattern YEAR = Pattern.compile("(\\d{4}).*");

  /** Doubts about the day itself: a day far after today. */
  public List<Refusal> ofTheDay() {
    var ahead = ChronoUnit.DAYS.between(today, settings.referenceDate());
    return ahead <= daysAhead
        ? List.of()
        : List.of(
            doubt("lies %d days after today, %s (at most %d)".formatted(ahead, today, daysAhead)));
  }

  /**
   * All doubts.
   *
   * @param periods of the deliveries that count, as 2024, 2024-Q1 or 202401
   * @param last the reference date of the current release
   */
  public List<Refusal> of(Collection<String> periods, Optional<LocalDate> last) {
    var doubts = new ArrayList<>(ofTheDay());
    var years = years(periods);
    if (!years.isEmpty() && settings.referenceDate().getYear() < years.first()) {
      doubts.add(doubt("is before anything delivered (%s)".formatted(span(years))));
    }
    if (settings.deliveredUntil().isEmpty()) {
      last.filter(settings.referenceDate()::isBefore)
          .ifPresent(day -> doubts.add(doubt(beforeTheLast(day))));
    }
    if (!years.isEmpty()) {
      settings.years().stream()
          .filter(year -> !years.contains(year))
          .forEach(year -> doubts.add(notDelivered(year, years)));
    }
    return List.copyOf(doubts);
  }

  private String beforeTheLast(LocalDate last) {
    return "is before the day of the current release, %s (--as-of %s looks back beside it)"
        .formatted(last, settings.referenceDate());
  }

  private Refusal doubt(String what) {
    var option = settings.deliveredUntil().isPresent();
    return Refusal.of(
        option ? ExitCode.USAGE : ExitCode.DEFINITIONS,
        "%s %s %s",
        option ? "Option '--as-of':" : place("reference_date"),
        settings.referenceDate(),
        what);
  }

  private Refusal notDelivered(int year, TreeSet<Integer> years) {
    return Refusal.of(
        yearsAsked ? ExitCode.USAGE : ExitCode.DEFINITIONS,
        "%s nothing was delivered of %d (%s)",
        yearsAsked ? "Option '--year':" : place("years:"),
        year,
        span(years));
  }

  private String place(String key) {
    return "Settings '%s': %s".formatted(settings.file(), key);
  }

  private static String span(TreeSet<Integer> years) {
    return years.size() == 1
        ? "deliveries are of %d".formatted(years.first())
        : "deliveries are of %d to %d".formatted(years.first(), years.last());
  }

  private static TreeSet<Integer> years(Collection<String> periods) {
    var years = new TreeSet<Integer>();
    for (var period : periods) {
      var matcher = YEAR.matcher(period);
      if (matcher.matches()) {
        years.add(Integer.valueOf(matcher.group(1)));
      }
    }
    return years;
  }
}
