package nl.smartindustry.ingest.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.Agreed.Term;
import nl.smartindustry.ingest.run.Settings;

/**
 * The next delivery of a source of which the settings say when it is due.
 *
 * @param period in the spelling of the ones before it
 * @param day the last one on which it is in time
 */
public record DueDelivery(String source, String period, LocalDate day) {

  /** A period of a number of months, and how it is written: {@code 2024, 202403, 2024-Q1}. */
  private record Period(int months, int first, String written) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:(-?)(Q?)(\\d{1,2}))?");
    private static final int YEAR = 12;
    private static final int QUARTER = 3;

    private static Optional<Period> of(String text) {
      Matcher parts = WRITTEN.matcher(text);
      if (!parts.matches()) {
        return Optional.empty();
      }
      int year = Integer.parseInt(parts.group(1)) * YEAR;
      if (parts.group(4) == null) {
        return Optional.of(new Period(YEAR, year, "%d"));
      }
      boolean quarter = !parts.group(3).isEmpty();
      int months = quarter ? QUARTER : 1;
      int number = Integer.parseInt(parts.group(4));
      var form = "%d" + parts.group(2) + (quarter ? "Q%d" : "%02d");
      return number < 1 || number * months > YEAR
          ? Optional.empty()
          : Optional.of(new Period(months, year + (number - 1) * months, form));
    }

    /** The first day after it. */
    private LocalDate end() {
      return LocalDate.of(first / YEAR, first % YEAR + 1, 1).plusMonths(months);
    }

    private Period after(Optional<Period> before) {
      int step = before.map(one -> first - one.first).filter(gap -> gap > 0).orElse(months);
      return new Period(months, first + step, written);
    }

    private String text() {
      return written.formatted(first / YEAR, first % YEAR / months + 1);
    }
  }

  /** Whether it is late on a day. */
  public boolean late(LocalDate on) {
    return on.isAfter(day);
  }

  /** Those that are late on the reference date. */
  public static List<DueDelivery> late(Settings settings) {
    if (settings.places().agreed().due().isEmpty()) {
      return List.of();
    }
    var layouts = LayoutCatalogue.load(settings.loadDefinitions());
    return of(settings, layouts, Ledger.open(settings.warehouse().restricted())).stream()
        .filter(one -> one.late(settings.referenceDate()))
        .toList();
  }

  /**
   * The next one of each source with a date, by source: as long after the last that came as that
   * came after the one before it.
   *
   * @throws Refusal (78) for a source without layout, and for one whose periods are no years,
   *     quarters or months
   */
  public static List<DueDelivery> of(Settings settings, LayoutCatalogue catalogue, Ledger ledger) {
    var came = Arrivals.of(settings, catalogue, ledger).deliveries();
    var due = new ArrayList<DueDelivery>();
    settings
        .places()
        .agreed()
        .due()
        .forEach(
            (source, term) -> {
              catalogue.get(source);
              var periods =
                  came.stream()
                      .filter(one -> one.source().equals(source))
                      .map(Delivery::period)
                      .distinct()
                      .sorted()
                      .toList();
              next(settings, source, periods, term).ifPresent(due::add);
            });
    return due;
  }

  private static Optional<DueDelivery> next(
      Settings settings, String source, List<String> periods, Term term) {
    if (periods.isEmpty()) {
      return Optional.empty();
    }
    var last = periods.get(periods.size() - 1);
    var period =
        Period.of(last)
            .orElseThrow(
                () ->
                    Refusal.definitions(
                        "Settings '%s': due of source '%s', whose period is '%s' (expected a year,"
                            + " quarter or month, as 2024, 2024-Q1 or 202401)",
                        settings.file(), source, last));
    var before =
        Optional.of(periods.size() - 2).filter(i -> i >= 0).map(periods::get).flatMap(Period::of);
    var next = period.after(before);
    return Optional.of(new DueDelivery(source, next.text(), term.last(next.end())));
  }
}
