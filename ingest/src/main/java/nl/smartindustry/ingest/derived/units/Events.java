package nl.smartindustry.ingest.derived.units;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.StoredCell;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.EventTypes;

/**
 * Reads the events that tie enterprises. Most events are births and deaths, which tie none; of
 * these only those are kept that correct an event that does, and the deaths of enterprises that
 * come back.
 */
final class Events {
  private static final String[] COLUMNS = {
    "event_id",
    "event_date",
    "processed",
    "event_type",
    "enterprises_before",
    "enterprises_after",
    "source_delivery"
  };

  /** Memory of an event that is kept: its record, texts and parties. */
  private static final int BYTES = 500;

  private final EventTypes types;
  private final Room room;
  private final TextIds ids = new TextIds();
  private final List<Delivered> kept = new ArrayList<>();
  private final Map<String, TreeSet<LocalDate>> deaths = new HashMap<>();
  private long last = Long.MIN_VALUE;

  Events(EventTypes types, Room room) {
    this.types = types;
    this.room = room;
  }

  /** An event as it was delivered; its parties are joined by bars, or null. */
  private record Delivered(
      String id,
      LocalDate day,
      LocalDate processed,
      String type,
      String before,
      String after,
      String delivery) {

    String first() {
      return before == null ? null : split(before)[0];
    }

    private static String[] split(String list) {
      return list == null ? new String[0] : list.split("\\|");
    }

    private static int[] numbers(String list, TextIds enterprises) {
      return Arrays.stream(split(list)).mapToInt(enterprises::add).toArray();
    }
  }

  /** The last day on which an event was processed; none where there is no event. */
  Optional<LocalDate> lastProcessed() {
    return last == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(last));
  }

  /**
   * Reads all versions of events that tie their parties.
   *
   * @param enterprises where the parties get their numbers
   * @return in the order of the days on which they were processed, then of their ids
   */
  List<Event> read(List<Path> files, TextIds enterprises) {
    scan(files, true);
    kept.stream().filter(this::reactivates).forEach(e -> deaths.put(e.first(), new TreeSet<>()));
    scan(files, false);
    kept.sort(
        Comparator.comparing(Delivered::id)
            .thenComparing(Delivered::processed)
            .thenComparing(Delivered::delivery, nullsFirst(naturalOrder())));
    var events = new ArrayList<Event>();
    for (int at = 0; at < kept.size(); at++) {
      var event = kept.get(at);
      if (ties(event)) {
        boolean corrected = at + 1 < kept.size() && kept.get(at + 1).id().equals(event.id());
        var superseded = corrected ? kept.get(at + 1).processed() : LocalDate.MAX;
        events.add(event(event, superseded, enterprises));
      }
    }
    kept.clear();
    events.sort(Comparator.comparing(Event::processed).thenComparing(Event::id));
    return events;
  }

  private Event event(Delivered event, LocalDate superseded, TextIds enterprises) {
    return new Event(
        event.id(),
        event.day(),
        event.processed(),
        superseded,
        reactivates(event),
        Delivered.numbers(event.before(), enterprises),
        Delivered.numbers(event.after(), enterprises));
  }

  private boolean reactivates(Delivered event) {
    return types.reactivating().contains(event.type());
  }

  /** A reactivation ties if it comes in time after the death, or if no death is known. */
  private boolean ties(Delivered event) {
    if (types.linking().contains(event.type())) {
      return true;
    }
    if (!reactivates(event)) {
      return false;
    }
    var died = deaths.get(event.first()).floor(event.day());
    return died == null || !event.day().isAfter(died.plusMonths(types.months()));
  }

  /**
   * @param tying whether those are kept whose type may tie, or else what concerns them
   */
  private void scan(List<Path> files, boolean tying) {
    var may = Stream.concat(types.linking().stream(), types.reactivating().stream()).toList();
    try (var table = TableReader.open(files, COLUMNS)) {
      var id = table.cell("event_id").numbered(tying ? room.into(ids, "events") : ids::find);
      var type = table.cell("event_type");
      var processed = table.cell("processed");
      while (table.next()) {
        last = Math.max(last, processed.whole());
        if (!tying) {
          noteDeath(table);
        }
        if (may.contains(type.text()) == tying && id.code() >= 0) {
          room.take("events", BYTES);
          kept.add(delivered(table));
        }
      }
    }
  }

  private void noteDeath(TableReader table) {
    var before = table.cell("enterprises_before");
    if (table.cell("event_type").text().equals(EventTypes.DEATH) && !before.isNull()) {
      var days = deaths.get(Delivered.split(before.text())[0]);
      if (days != null) {
        days.add(day(table.cell("event_date")));
      }
    }
  }

  private static Delivered delivered(TableReader table) {
    return new Delivered(
        table.cell("event_id").text(),
        day(table.cell("event_date")),
        day(table.cell("processed")),
        table.cell("event_type").text(),
        orNull(table.cell("enterprises_before")),
        orNull(table.cell("enterprises_after")),
        orNull(table.cell("source_delivery")));
  }

  private static LocalDate day(StoredCell cell) {
    return LocalDate.ofEpochDay(cell.whole());
  }

  private static String orNull(StoredCell cell) {
    return cell.isNull() ? null : cell.text();
  }
}
