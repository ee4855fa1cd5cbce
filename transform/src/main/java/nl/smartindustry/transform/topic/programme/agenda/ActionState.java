package nl.smartindustry.transform.topic.programme.agenda;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue.Milestones;
import nl.smartindustry.transform.topic.programme.definition.Precision;

/**
 * How an action stood on a day, from what had happened by then.
 *
 * @param events in the order they happened
 */
public record ActionState(Action action, List<ActionEvent> events) {

  static ActionState on(LocalDate day, Action action, Collection<ActionEvent> all) {
    return new ActionState(
        action,
        all.stream()
            .filter(event -> action.id().equals(event.action()) && !event.day().isAfter(day))
            .toList());
  }

  /**
   * A figure on some actions, by class P6: as good as the newest document behind any of them. The
   * register and its log know actions without any document as well: that a milestone was missed or
   * that an action has no evidence is a figure with a warning, not a gap.
   */
  static Cell standing(
      Precision precision, Collection<ActionState> states, double value, LocalDate day) {
    var newest =
        states.stream()
            .flatMap(state -> state.newestDocument().stream())
            .max(Comparator.naturalOrder());
    return precision.evidenced(value, newest.orElse(LocalDate.MIN), day);
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
    withMilestone()
        .map(ActionEvent::milestone)
        .filter(milestone -> milestone.planned() != null)
        .filter(milestone -> names.belongs(milestone.name(), action.id()))
        .forEach(milestone -> planned.putIfAbsent(milestone.name(), milestone.planned()));
    return planned;
  }

  /** Milestones that were named but never planned, or that belong to another action. */
  List<String> unknown(Milestones names) {
    var known = planned(names).keySet();
    return withMilestone()
        .map(event -> event.milestone().name())
        .filter(milestone -> !known.contains(milestone))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Known milestones with an achieving event and a document for it, and the day each was met: the
   * actual day where the event tells one, else the day of the event.
   */
  Map<String, LocalDate> achieved(Milestones names) {
    var known = planned(names).keySet();
    var achieved = new TreeMap<String, LocalDate>();
    withMilestone()
        .filter(event -> names.achieving().contains(event.event()) && event.evidence() != null)
        .filter(event -> known.contains(event.milestone().name()))
        .forEach(
            event ->
                achieved.putIfAbsent(
                    event.milestone().name(),
                    Objects.requireNonNullElse(event.milestone().actual(), event.day())));
    return achieved;
  }

  /** The milestones that had to be met by a day. */
  Map<String, LocalDate> due(Milestones names, LocalDate day) {
    var due = planned(names);
    due.values().removeIf(date -> date.isAfter(day));
    return due;
  }

  /** Days from plan to achievement of every milestone due; to the day itself for one not met. */
  List<Long> delays(Milestones names, LocalDate day) {
    var achieved = achieved(names);
    return due(names, day).entrySet().stream()
        .map(
            milestone ->
                ChronoUnit.DAYS.between(
                    milestone.getValue(), achieved.getOrDefault(milestone.getKey(), day)))
        .toList();
  }

  private Stream<ActionEvent> withMilestone() {
    return events.stream().filter(event -> event.milestone() != null);
  }

  private Stream<ActionEvent> withStatus() {
    return events.stream().filter(event -> event.status() != null);
  }
}
