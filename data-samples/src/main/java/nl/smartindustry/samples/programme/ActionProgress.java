package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.programme.Actions.PlannedAction;
import nl.smartindustry.samples.write.Phrase;

/** The progress log of the actions, one event a line: planned and achieved milestones, statuses. */
final class ActionProgress {
  private static final String ACHIEVED = "mijlpaal_behaald";
  private static final double NEVER = 0.1;
  private static final int EARLIEST = -45;
  private static final int SPREAD = 120;
  private static final int TOLERATED_DAYS = 30;

  private final KeyedDraws draws;
  private final LocalDate reference;

  ActionProgress(Country country) {
    this.draws = country.draws();
    this.reference = country.years().referenceDate();
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
      return Phrase.of(
              "{\"ts\":\"%sT09:%02d:00+01:00\",\"actie\":\"%s\",\"gebeurtenis\":\"%s\",",
              day, milestone, action.id(), what)
          + Phrase.of("\"mijlpaal\":%s,", milestone == 0 ? "null" : quoted(milestoneId()))
          + Phrase.of(
              "\"gepland\":%s,\"werkelijk\":%s,\"status\":\"%s\",",
              quoted(planned), quoted(actual), status)
          + Phrase.of(
              "\"eigenaar\":\"synthetische trekker %02d\",\"bewijs\":%s,\"bedrag_eur\":null,",
              action.number(), evidence())
          + "\"auteur\":\"synthetische auteur\"}";
    }

    private String milestoneId() {
      return Phrase.of("M%02d.%d", action.number(), milestone);
    }

    private String evidence() {
      return what.equals(ACHIEVED)
          ? Phrase.of(
              "{\"soort\":\"verslag\",\"id\":\"synthetisch-bewijs-%02d-%d\"}",
              action.number(), milestone)
          : "null";
    }

    private static String quoted(Object value) {
      return value == null ? "null" : "\"" + value + "\"";
    }
  }

  /** Events up to the reference date, in order of time. */
  List<String> lines(Actions actions) {
    return actions.all().stream()
        .flatMap(action -> events(action).stream())
        .filter(event -> !event.day().isAfter(reference))
        .sorted(
            Comparator.comparing(LoggedEvent::day)
                .thenComparingInt(LoggedEvent::order)
                .thenComparing(LoggedEvent::what))
        .map(LoggedEvent::text)
        .toList();
  }

  private List<LoggedEvent> events(PlannedAction action) {
    var events = new ArrayList<LoggedEvent>();
    var day = action.start();
    events.add(new LoggedEvent(action, 0, "actie_gestart", day, null, day, "gestart"));
    long step = ChronoUnit.DAYS.between(action.start(), action.due()) / action.milestones();
    for (int milestone = 1; milestone <= action.milestones(); milestone++) {
      var planned = day.plusDays(step * milestone);
      events.add(
          new LoggedEvent(
              action, milestone, "mijlpaal_gepland", day.plusDays(1), planned, null, "gestart"));
      events.addAll(outcome(action, milestone, planned));
    }
    return events;
  }

  /** Most milestones are achieved about in time; a late one is reported as late first. */
  private List<LoggedEvent> outcome(PlannedAction action, int milestone, LocalDate planned) {
    long key = action.number() * 100L + milestone;
    var events = new ArrayList<LoggedEvent>();
    boolean never = draws.happens(NEVER, Purpose.ACTION, key, 5);
    var actual = planned.plusDays(EARLIEST + draws.below(SPREAD, Purpose.ACTION, key, 6));
    if (never || actual.isAfter(planned.plusDays(TOLERATED_DAYS))) {
      var day = planned.plusDays(1);
      events.add(
          new LoggedEvent(action, milestone, "status_gewijzigd", day, planned, null, "vertraagd"));
    }
    if (!never) {
      var status = milestone == action.milestones() ? "afgerond" : "op_koers";
      events.add(new LoggedEvent(action, milestone, ACHIEVED, actual, planned, actual, status));
    }
    return events;
  }
}
