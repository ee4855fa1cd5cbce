package nl.smartindustry.samples.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.write.LineWriter;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.SheetFormat;

/** Events as delivered: those processed in a span of days, wherever in time they happened. */
public final class EventFile {
  /** The columns of the truth. */
  public static final String TRUTH =
      "event_id,event_type,event_date,processed,enterprises_before,enterprises_after,reported";

  private static final List<String> COLUMNS =
      List.of("event_id;datum;datum_verwerkt;type;beid_voor;beid_na;voortzetting;bron".split(";"));
  private static final String ORIGIN = "synthetisch";
  private static final int YEARS_LATE = 2;

  private final Draws draws;
  private final Stories stories;
  private final EventRates rates = EventRates.read();
  private final int slots;

  /**
   * @param slots of the plan of the country
   */
  public EventFile(Draws draws, Stories stories, int slots) {
    this.draws = draws;
    this.stories = stories;
    this.slots = slots;
  }

  /**
   * Writes the events that happened since a day and were processed within a span.
   *
   * @param since first day of which anything is told
   * @param from first day of processing
   * @param until last day of processing
   * @return how many
   */
  public long write(OutputStream out, LocalDate since, LocalDate from, LocalDate until)
      throws IOException {
    var writer = new LineWriter(out, SheetFormat.PLAIN);
    COLUMNS.forEach(writer::cell);
    writer.end();
    int first = Math.max(since.getYear(), from.getYear() - YEARS_LATE);
    events(
        first,
        until.getYear(),
        event -> {
          var processed = event.processed();
          if (event.reported() && !processed.isBefore(from) && !processed.isAfter(until)) {
            line(writer, event);
          }
        });
    writer.flush();
    return writer.lines() - 1;
  }

  /** Every event by which an enterprise goes on as another, reported or not. */
  public List<String> truth(int first, int last) {
    var lines = new ArrayList<String>(List.of(TRUTH));
    events(
        first,
        last,
        event -> {
          if (event.links()) {
            lines.add(
                String.join(
                    ",",
                    event.id(),
                    event.type(),
                    event.day().toString(),
                    event.processed().toString(),
                    event.parties().before(),
                    event.parties().after(),
                    event.reported() ? "yes" : "no"));
          }
        });
    return lines;
  }

  private void events(int first, int last, Consumer<Event> each) {
    for (int slot = 0; slot < slots; slot++) {
      for (int year = first; year <= last; year++) {
        tell(slot, year, each);
      }
    }
  }

  private void tell(int slot, int year, Consumer<Event> each) {
    var numbered = new int[1];
    stories.tell(
        slot,
        year,
        (type, day, before, after, continuing) -> {
          int number = numbered[0]++;
          var id = Phrase.of("E%d%08d%d", year, slot, number);
          long key = ((long) slot << 4) + number;
          var parties = new Event.Parties(before, after, continuing);
          var event = new Event(id, type, day, parties, processed(day, key, year), true);
          each.accept(event.links() && missing(key, year) ? event.unreported() : event);
        });
  }

  private LocalDate processed(LocalDate day, long key, int year) {
    double kind = draws.uniform(Purpose.EVENT_DELAY, key, year);
    double days = draws.uniform(Purpose.EVENT_DELAY, key, -year);
    return day.plusDays(rates.delay().days(kind, days));
  }

  private boolean missing(long key, int year) {
    return draws.uniform(Purpose.EVENT, -1 - key, year) < rates.delay().missing();
  }

  private static void line(LineWriter writer, Event event) {
    var parties = event.parties();
    try {
      writer
          .cell(event.id())
          .cell(event.day().toString())
          .cell(event.processed().toString())
          .cell(event.type())
          .cell(parties.before())
          .cell(parties.after())
          .cell(parties.continuing())
          .cell(ORIGIN)
          .end();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
