package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;

/** The progress log of the actions, one event a line: planned and achieved milestones, statuses. */
public final class ActionProgress {
  private static final double NEVER = 0.1;
  private static final int EARLIEST = -45;
  private static final int SPREAD = 120;
  private static final int TOLERATED_DAYS = 30;

  private final Draws draws;
  private final Actions actions;
  private final LocalDate reference;

  public ActionProgress(Draws draws, Actions actions, LocalDate reference) {
    this.draws = draws;
    this.actions = actions;
    this.reference = reference;
  }

  /** Events up to the reference date, in order of time. */
  public List<String> lines() {
    return actions.all().stream()
        .flatMap(action -> events(action).stream())
        .filter(event -> !event.day().isAfter(reference))
        .sorted(
            Comparator.comparing(ActionEvent::day)
                .thenComparingInt(ActionEvent::order)
                .thenComparing(ActionEvent::what))
        .map(ActionEvent::text)
        .toList();
  }

  private List<ActionEvent> events(Actions.Action action) {
    var events = new ArrayList<ActionEvent>();
    var day = action.start();
    events.add(new ActionEvent(action, 0, ActionEvent.STARTED, day, null, day, "gestart"));
    long step = ChronoUnit.DAYS.between(action.start(), action.due()) / action.milestones();
    for (int milestone = 1; milestone <= action.milestones(); milestone++) {
      var planned = day.plusDays(step * milestone);
      events.add(
          new ActionEvent(
              action, milestone, ActionEvent.PLANNED, day.plusDays(1), planned, null, "gestart"));
      events.addAll(outcome(action, milestone, planned));
    }
    return events;
  }

  /** Most milestones are achieved about in time; a late one is reported as late first. */
  private List<ActionEvent> outcome(Actions.Action action, int milestone, LocalDate planned) {
    long key = action.number() * 100L + milestone;
    var events = new ArrayList<ActionEvent>();
    boolean never = draws.happens(NEVER, Purpose.ACTION, key, 5);
    var actual = planned.plusDays(EARLIEST + draws.below(SPREAD, Purpose.ACTION, key, 6));
    if (never || actual.isAfter(planned.plusDays(TOLERATED_DAYS))) {
      events.add(
          new ActionEvent(
              action,
              milestone,
              ActionEvent.CHANGED,
              planned.plusDays(1),
              planned,
              null,
              "vertraagd"));
    }
    if (!never) {
      var status = milestone == action.milestones() ? "afgerond" : "op_koers";
      events.add(
          new ActionEvent(
              action, milestone, ActionEvent.ACHIEVED, actual, planned, actual, status));
    }
    return events;
  }
}
