package nl.smartindustry.transform.administrative.action;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.transform.administrative.AdministrativeCatalogue.Milestones;

/**
 * How an action stood on a day, from what had happened by then.
 *
 * @param events in the order they happened
 */
record ActionState(Action action, List<ActionEvent> events) {

  static ActionState on(LocalDate day, Action action, Collection<ActionEvent> all) {
    return new ActionState(
        action,
        all.stream()
            .filter(event -> action.id().equals(event.action()) && !event.day().isAfter(day))
            .toList());
  }

  /** The last status reported, as the source words it. */
  Optional<String> status() {
    return withStatus().reduce((earlier, later) -> later).map(ActionEvent::status);
  }

  /** The newest document behind the status: of an event since the action came to it. */
  Optional<ActionEvent.Evidence> evidence() {
    ActionEvent.Evidence newest = null;
    String status = null;
    for (ActionEvent event : events) {
      if (event.status() != null && !event.status().equals(status)) {
        status = event.status();
        newest = null;
      }
      newest = event.evidence() == null || status == null ? newest : event.evidence();
    }
    return Optional.ofNullable(newest);
  }

  /** The newest document of all, whatever it is about. */
  Optional<LocalDate> newestDocument() {
    return events.stream()
        .filter(event -> event.evidence() != null)
        .map(ActionEvent::day)
        .reduce((earlier, later) -> later.isAfter(earlier) ? later : earlier);
  }

  /**
   * The milestones of the action and the day each was first planned for: to plan again later does
   * not move it.
   */
  Map<String, LocalDate> planned(Milestones names) {
    var planned = new TreeMap<String, LocalDate>();
    events.stream()
        .filter(event -> event.milestone() != null && event.planned() != null)
        .filter(event -> names.belongs(event.milestone(), action.id()))
        .forEach(event -> planned.putIfAbsent(event.milestone(), event.planned()));
    return planned;
  }

  /** Milestones that were named but never planned, or that belong to another action. */
  List<String> unknown(Milestones names) {
    var known = planned(names).keySet();
    return events.stream()
        .map(ActionEvent::milestone)
        .filter(milestone -> milestone != null && !known.contains(milestone))
        .distinct()
        .sorted()
        .toList();
  }

  /** Known milestones with an achieving event and a document for it. */
  long achieved(Milestones names, Collection<String> achieving) {
    var known = planned(names).keySet();
    return events.stream()
        .filter(event -> achieving.contains(event.event()) && event.evidence() != null)
        .map(ActionEvent::milestone)
        .filter(milestone -> milestone != null && known.contains(milestone))
        .distinct()
        .count();
  }

  long due(Milestones names, LocalDate day) {
    return planned(names).values().stream().filter(date -> !date.isAfter(day)).count();
  }

  private java.util.stream.Stream<ActionEvent> withStatus() {
    return events.stream().filter(event -> event.status() != null);
  }
}
