package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.RecordColumns;
import nl.smartindustry.samples.write.SheetFormat;
import nl.smartindustry.samples.write.TextTable;

/**
 * Fourteen actions over three lines, with titles that say that they are made up, and the log of
 * their progress, one event a line: planned and achieved milestones, statuses.
 */
record Actions(KeyedDraws draws, YearRange years) {
  private static final int ACTIONS = 14;
  private static final int LINES = 3;
  private static final List<String> MINISTRIES = List.of("EZ", "OCW", "SZW");
  private static final String ACHIEVED = "mijlpaal_behaald";
  private static final double NEVER = 0.1;
  private static final int EARLIEST = -45;
  private static final int SPREAD = 120;
  private static final int TOLERATED_DAYS = 30;

  Actions(Country country) {
    this(country.draws(), country.years());
  }

  /** One action with its milestones. */
  private record PlannedAction(int number, LocalDate start, LocalDate due, int milestones) {
    String id() {
      return Phrase.of("ACT%02d", number);
    }
  }

  /**
   * One event in the log.
   *
   * @param milestone its number within the action; 0 for the action as a whole
   * @param planned null where nothing is planned
   * @param actual null where nothing is achieved
   */
  private record LoggedEvent(
      PlannedAction action,
      int milestone,
      String what,
      LocalDate day,
      LocalDate planned,
      LocalDate actual,
      String status) {

    /** Events of one day keep the order of actions and milestones. */
    int order() {
      return action.number() * 100 + milestone;
    }

    /** The event as a line of JSON. Only an achieved milestone has evidence, plainly made up. */
    String text() {
      int number = action.number();
      var id = milestone == 0 ? null : Phrase.of("M%02d.%d", number, milestone);
      var evidence =
          Phrase.of(
              "{\"soort\":\"verslag\",\"id\":\"synthetisch-bewijs-%02d-%d\"}", number, milestone);
      return Phrase.of(
          "{\"ts\":\"%sT09:%02d:00+01:00\",\"actie\":\"%s\",\"gebeurtenis\":\"%s\",\"mijlpaal\":%s,"
              + "\"gepland\":%s,\"werkelijk\":%s,\"status\":\"%s\","
              + "\"eigenaar\":\"synthetische trekker %02d\",\"bewijs\":%s,\"bedrag_eur\":null,"
              + "\"auteur\":\"synthetische auteur\"}",
          day,
          milestone,
          action.id(),
          what,
          quoted(id),
          quoted(planned),
          quoted(actual),
          status,
          number,
          what.equals(ACHIEVED) ? evidence : "null");
    }

    private static String quoted(Object value) {
      return value == null ? "null" : "\"" + value + "\"";
    }
  }

  TextTable register() {
    return new RecordColumns<PlannedAction>()
        .text("actie", PlannedAction::id)
        .whole("lijn", one -> 1 + (one.number() - 1) * LINES / ACTIONS)
        .text("titel_nl", one -> Phrase.of("[synthetische titel actie %02d]", one.number()))
        .text("titel_en", one -> Phrase.of("[synthetic title of action %02d]", one.number()))
        .text("trekker", one -> Phrase.of("synthetische trekker %02d", one.number()))
        .text("ministerie", one -> MINISTRIES.get(below(MINISTRIES.size(), one.number(), 1)))
        .day("start", PlannedAction::start)
        .day("gereed", PlannedAction::due)
        .table(SheetFormat.PLAIN, all().toList());
  }

  /** Events up to the reference date, in order of time. */
  List<String> progress() {
    return all()
        .flatMap(this::events)
        .filter(event -> !event.day().isAfter(years.referenceDate()))
        .sorted(
            Comparator.comparing(LoggedEvent::day)
                .thenComparingInt(LoggedEvent::order)
                .thenComparing(LoggedEvent::what))
        .map(LoggedEvent::text)
        .toList();
  }

  private Stream<PlannedAction> all() {
    return IntStream.rangeClosed(1, ACTIONS).mapToObj(this::action);
  }

  private PlannedAction action(int number) {
    var start = LocalDate.of(years.first() - 1, 1, 15).plusDays(below(500, number, 2));
    var due = LocalDate.of(years.last(), 6, 30).plusDays(below(600, number, 3));
    return new PlannedAction(number, start, due, 4 + below(5, number, 4));
  }

  private Stream<LoggedEvent> events(PlannedAction action) {
    var events = new ArrayList<LoggedEvent>();
    var start = action.start();
    events.add(new LoggedEvent(action, 0, "actie_gestart", start, null, start, "gestart"));
    long step = ChronoUnit.DAYS.between(start, action.due()) / action.milestones();
    for (int milestone = 1; milestone <= action.milestones(); milestone++) {
      var planned = start.plusDays(step * milestone);
      var day = start.plusDays(1);
      events.add(
          new LoggedEvent(action, milestone, "mijlpaal_gepland", day, planned, null, "gestart"));
      outcome(events, action, milestone, planned);
    }
    return events.stream();
  }

  /** Most milestones are achieved about in time; a late one is reported as late first. */
  private void outcome(
      List<LoggedEvent> events, PlannedAction action, int milestone, LocalDate planned) {
    long key = action.number() * 100L + milestone;
    boolean never = draws.happens(NEVER, Purpose.ACTION, key, 5);
    var actual = planned.plusDays(EARLIEST + below(SPREAD, key, 6));
    if (never || actual.isAfter(planned.plusDays(TOLERATED_DAYS))) {
      var day = planned.plusDays(1);
      events.add(
          new LoggedEvent(action, milestone, "status_gewijzigd", day, planned, null, "vertraagd"));
    }
    if (!never) {
      var status = milestone == action.milestones() ? "afgerond" : "op_koers";
      events.add(new LoggedEvent(action, milestone, ACHIEVED, actual, planned, actual, status));
    }
  }

  private int below(int limit, long key, int detail) {
    return draws.below(limit, Purpose.ACTION, key, detail);
  }
}
