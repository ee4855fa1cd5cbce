package nl.smartindustry.transform.topic.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.topic.programme.Agenda.Action;
import nl.smartindustry.transform.topic.programme.enterprise.ProgrammeDefinition.Milestones;

/**
 * How an action stood on a day, from what had happened by then.
 *
 * @param events in the order they happened
 * @param names how milestones are recognised
 */
record ActionState(Action action, List<ActionEvent> events, Milestones names) {
  private static final String NOT_STARTED = "niet_gestart";

  /** The last status reported as a code of {@code action_status}; without a report not started. */
  String status(Codelist statuses) {
    var word =
        events.stream()
            .map(ActionEvent::status)
            .filter(Objects::nonNull)
            .reduce((earlier, later) -> later)
            .orElse(NOT_STARTED);
    return statuses.entries().stream()
        .filter(entry -> word.equals(entry.more().get("source")))
        .map(Codelist.Entry::code)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.data(
                    "Action '%s': unknown status '%s' (known: %s)",
                    action.id(),
                    word,
                    statuses.entries().stream().map(entry -> entry.more().get("source")).toList()));
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
        .max(Comparator.naturalOrder());
  }

  /**
   * The milestones of the action and the day each was first planned for: to plan again later does
   * not move it.
   */
  Map<String, LocalDate> planned() {
    var planned = new TreeMap<String, LocalDate>();
    withMilestone()
        .map(ActionEvent::milestone)
        .filter(milestone -> milestone.planned() != null)
        .filter(milestone -> names.belongs(milestone.name(), action.id()))
        .forEach(milestone -> planned.putIfAbsent(milestone.name(), milestone.planned()));
    return planned;
  }

  /** Milestones that were named but never planned, or that belong to another action. */
  List<String> unknown() {
    var known = planned().keySet();
    return withMilestone()
        .map(event -> event.milestone().name())
        .filter(milestone -> !known.contains(milestone))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Known milestones with an achieving event and a document for it, and the day each was met: the
   * actual day where the event gives one, else the day of the event.
   */
  Map<String, LocalDate> achieved() {
    var known = planned().keySet();
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

  /** Days from plan to achievement of every milestone due; to the day itself for one not met. */
  List<Long> delays(LocalDate day) {
    var achieved = achieved();
    return planned().entrySet().stream()
        .filter(milestone -> !milestone.getValue().isAfter(day))
        .map(
            milestone ->
                ChronoUnit.DAYS.between(
                    milestone.getValue(), achieved.getOrDefault(milestone.getKey(), day)))
        .toList();
  }

  private Stream<ActionEvent> withMilestone() {
    return events.stream().filter(event -> event.milestone() != null);
  }
}
