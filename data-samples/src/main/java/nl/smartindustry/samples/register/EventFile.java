package nl.smartindustry.samples.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.register.EnterpriseEvents.EnterpriseEvent;
import nl.smartindustry.samples.write.LineWriter;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.SheetFormat;

/**
 * Events as delivered: those processed in a span of days, whenever they happened. The first
 * delivery holds what was processed before the first monthly extract of the register; then one
 * comes a month, with late events in a later month than they happened.
 */
public final class EventFile {
  private static final String TRUTH =
      "event_id,event_type,event_date,processed,enterprises_before,enterprises_after,reported";
  private static final List<String> COLUMNS =
      List.of("event_id;datum;datum_verwerkt;type;beid_voor;beid_na;voortzetting;bron".split(";"));
  private static final int YEARS_LATE = 2;

  private final KeyedDraws draws;
  private final EnterpriseEvents events;
  private final int slots;
  private final YearRange years;

  private EventFile(Country country) {
    this.draws = country.draws();
    this.events = new EnterpriseEvents(draws, country.people());
    this.slots = country.people().blueprint().slots();
    this.years = country.years();
  }

  /**
   * An event with the day on which it reached the register.
   *
   * @param id unique for life
   * @param reported whether it ever did
   */
  private record RegisteredEvent(
      String id, EnterpriseEvent what, LocalDate processed, boolean reported) {}

  /**
   * Delivers all, and the truth about continuity.
   *
   * @param months of register extracts up to the reference date
   */
  public static void deliver(Country country, int months, SampleLanding landing) {
    var file = new EventFile(country);
    var reference = YearMonth.from(country.years().referenceDate());
    var from = LocalDate.of(country.years().first(), 1, 1);
    for (int back = months; back >= 0; back--) {
      var month = reference.minusMonths(back);
      var first = from;
      var last = month.atEndOfMonth();
      landing.deliver(
          landing.calendar().of("enterprise_events", month), out -> file.write(out, first, last));
      from = last.plusDays(1);
    }
    landing.writer().lines("truth/continuity.csv", file.truth());
  }

  /** Writes the events that were processed within a span; returns how many. */
  private long write(OutputStream out, LocalDate from, LocalDate until) throws IOException {
    var writer = new LineWriter(out, SheetFormat.PLAIN, COLUMNS);
    int first = Math.max(years.first(), from.getYear() - YEARS_LATE);
    forEach(
        first,
        until.getYear(),
        event -> {
          var processed = event.processed();
          if (event.reported() && !processed.isBefore(from) && !processed.isAfter(until)) {
            line(writer, event);
          }
        });
    return writer.close();
  }

  /** Every event by which an enterprise goes on as another, reported or not. */
  private List<String> truth() {
    var lines = new ArrayList<String>(List.of(TRUTH));
    forEach(
        years.first(),
        years.last(),
        event -> {
          if (event.what().links()) {
            lines.add(
                String.join(
                    ",",
                    event.id(),
                    event.what().type(),
                    event.what().day().toString(),
                    event.processed().toString(),
                    event.what().before(),
                    event.what().after(),
                    event.reported() ? "yes" : "no"));
          }
        });
    return lines;
  }

  private void forEach(int first, int last, Consumer<RegisteredEvent> each) {
    for (int slot = 0; slot < slots; slot++) {
      for (int year = first; year <= last; year++) {
        int number = 0;
        for (var event : events.of(slot, year)) {
          var id = Phrase.of("E%d%08d%d", year, slot, number);
          each.accept(registered(event, id, ((long) slot << 4) + number, year));
          number++;
        }
      }
    }
  }

  private RegisteredEvent registered(EnterpriseEvent event, String id, long key, int year) {
    var delay = events.rates().delay();
    double kind = draws.uniform(Purpose.EVENT_DELAY, key, year);
    double days = draws.uniform(Purpose.EVENT_DELAY, key, -year);
    boolean missing =
        event.links() && draws.uniform(Purpose.EVENT, -1 - key, year) < delay.missing();
    return new RegisteredEvent(id, event, event.day().plusDays(delay.days(kind, days)), !missing);
  }

  private static void line(LineWriter writer, RegisteredEvent event) {
    try {
      writer
          .cell(event.id())
          .cell(event.what().day().toString())
          .cell(event.processed().toString())
          .cell(event.what().type())
          .cell(event.what().before())
          .cell(event.what().after())
          .cell(event.what().continuing())
          .cell("synthetisch")
          .end();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
