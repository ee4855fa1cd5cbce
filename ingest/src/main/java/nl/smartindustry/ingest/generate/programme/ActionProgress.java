package nl.smartindustry.ingest.generate.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.ingest.generate.chance.Draws;
import nl.smartindustry.ingest.generate.chance.Purpose;
import nl.smartindustry.ingest.generate.write.Phrase;

/** The progress log of the actions, one event a line: planned and achieved milestones, statuses. */
public final class ActionProgress {
  private static final String SYNTHETIC_EVIDENCE = "synthetisch-bewijs-%02d-%d";

  private final Draws draws;
  private final Actions actions;
  private final LocalDate reference;

  public ActionProgress(Draws draws, Actions actions, LocalDate reference) {
    this.draws = draws;
    this.actions = actions;
    this.reference = reference;
  }

  private record Event(LocalDate day, int number, String text) {}

  /** Events up to the reference date, in order of time. */
  public List<String> lines() {
    var events = new ArrayList<Event>();
    actions.all().forEach(action -> events.addAll(events(action)));
    return events.stream()
        .filter(event -> !event.day().isAfter(reference))
        .sorted(Comparator.comparing(Event::day).thenComparingInt(Event::number))
        .map(Event::text)
        .toList();
  }

  private List<Event> events(Actions.Action action) {
    var events = new ArrayList<Event>();
    var day = action.start();
    events.add(event(action, day, "actie_gestart", 0, null, day, "gestart"));
    long step = ChronoUnit.DAYS.between(action.start(), action.due()) / action.milestones();
    for (int milestone = 1; milestone <= action.milestones(); milestone++) {
      var planned = day.plusDays(step * milestone);
      events.add(
          event(action, day.plusDays(1), "mijlpaal_gepland", milestone, planned, null, "gestart"));
      achieved(events, action, milestone, planned);
    }
    return events;
  }

  /** Most milestones are achieved about in time; a late one is reported as late first. */
  private void achieved(
      List<Event> events, Actions.Action action, int milestone, LocalDate planned) {
    long key = action.number() * 100L + milestone;
    if (draws.happens(0.1, Purpose.ACTION, key, 5)) {
      events.add(
          event(action, planned.plusDays(1), "status_gewijzigd", milestone, planned, null, LATE));
      return;
    }
    var actual = planned.plusDays(draws.below(120, Purpose.ACTION, key, 6) - 45L);
    if (actual.isAfter(planned.plusDays(30))) {
      events.add(
          event(action, planned.plusDays(1), "status_gewijzigd", milestone, planned, null, LATE));
    }
    boolean last = milestone == action.milestones();
    events.add(
        event(
            action,
            actual,
            "mijlpaal_behaald",
            milestone,
            planned,
            actual,
            last ? "afgerond" : "op_koers"));
  }

  private static final String LATE = "vertraagd";

  private Event event(
      Actions.Action action,
      LocalDate day,
      String what,
      int milestone,
      LocalDate planned,
      LocalDate actual,
      String status) {
    var evidence =
        what.equals("mijlpaal_behaald")
            ? Phrase.of(
                "{\"soort\":\"verslag\",\"id\":\"%s\"}",
                Phrase.of(SYNTHETIC_EVIDENCE, action.number(), milestone))
            : "null";
    var text =
        Phrase.of(
                "{\"ts\":\"%sT09:%02d:00+01:00\",\"actie\":\"%s\",\"gebeurtenis\":\"%s\",\"mijlpaal\":%s,",
                day, milestone, action.id(), what, milestone(action, milestone))
            + Phrase.of(
                "\"gepland\":%s,\"werkelijk\":%s,\"status\":\"%s\",",
                quoted(planned), quoted(actual), status)
            + Phrase.of(
                "\"eigenaar\":\"synthetische trekker %02d\",\"bewijs\":%s,\"bedrag_eur\":null,",
                action.number(), evidence)
            + "\"auteur\":\"synthetische auteur\"}";
    return new Event(day, action.number() * 100 + milestone, text);
  }

  private static String milestone(Actions.Action action, int milestone) {
    return milestone == 0 ? "null" : Phrase.of("\"M%02d.%d\"", action.number(), milestone);
  }

  private static String quoted(LocalDate day) {
    return day == null ? "null" : "\"" + day + "\"";
  }
}
