package nl.smartindustry.transform.administrative.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.administrative.AdministrativeCatalogue;
import nl.smartindustry.transform.administrative.AdministrativeIndicator;
import nl.smartindustry.transform.administrative.Moment;
import nl.smartindustry.transform.administrative.Split;
import nl.smartindustry.transform.disclosure.Cell;
import nl.smartindustry.transform.disclosure.Observation;
import nl.smartindustry.transform.disclosure.ObservationKey.Breakdown;
import nl.smartindustry.transform.disclosure.Reason;

/**
 * Status of the actions, milestones achieved and actions with evidence: public facts, class D5.
 *
 * @param statuses code list {@code action_status}
 * @param lines code list {@code action_line}
 */
public record ActionFigures(AdministrativeCatalogue catalogue, Codelist statuses, Codelist lines) {
  private static final double PERCENT = 100;

  /**
   * The figures of some moments. Class P6 looks at the newest document behind a cell: none leaves a
   * gap, an old one a warning. Milestones achieved before they are due count as achieved, as the
   * catalogue defines it: the share can exceed 100 when an action is ahead of its plan.
   *
   * @param events in the order they happened
   */
  public List<Observation> of(
      List<Action> actions, List<ActionEvent> events, List<Moment> moments) {
    var observations = new ArrayList<Observation>();
    if (actions.isEmpty()) {
      return observations;
    }
    for (var indicator : catalogue.indicators()) {
      for (Moment moment : moments) {
        var states =
            actions.stream().map(action -> ActionState.on(moment.day(), action, events)).toList();
        switch (indicator.measure()) {
          case ACTION_STATUS -> observations.addAll(statuses(indicator, moment, states));
          case MILESTONES -> observations.addAll(milestones(indicator, moment, states));
          case EVIDENCE -> observations.addAll(evidence(indicator, moment, states));
          default -> {}
        }
      }
    }
    return observations;
  }

  private List<Observation> statuses(
      AdministrativeIndicator indicator, Moment moment, List<ActionState> states) {
    var observations = new ArrayList<Observation>();
    for (String status : statuses.codes()) {
      var split = Split.of("status", status);
      observations.add(counted(indicator, moment, split.code(), states, status));
      if (indicator.splitBy("line")) {
        byLine(states)
            .forEach(
                (line, ofLine) ->
                    observations.add(
                        counted(
                            indicator, moment, split.and("line", line).code(), ofLine, status)));
      }
    }
    return observations;
  }

  private List<Observation> milestones(
      AdministrativeIndicator indicator, Moment moment, List<ActionState> states) {
    var observations = new ArrayList<Observation>();
    observations.add(achieved(indicator, moment, Breakdown.TOTAL.split(), states));
    if (indicator.splitBy("action")) {
      for (ActionState state : states) {
        var split = Split.of("action", state.action().id()).code();
        observations.add(achieved(indicator, moment, split, List.of(state)));
      }
    }
    return observations;
  }

  private List<Observation> evidence(
      AdministrativeIndicator indicator, Moment moment, List<ActionState> states) {
    var observations = new ArrayList<Observation>();
    observations.add(evidenced(indicator, moment, Breakdown.TOTAL.split(), states));
    if (indicator.splitBy("line")) {
      byLine(states)
          .forEach(
              (line, ofLine) ->
                  observations.add(
                      evidenced(indicator, moment, Split.of("line", line).code(), ofLine)));
    }
    return observations;
  }

  private Observation counted(
      AdministrativeIndicator indicator,
      Moment moment,
      String split,
      List<ActionState> states,
      String status) {
    var count =
        states.stream().filter(state -> status.equals(ActionStatus.code(state, statuses))).count();
    return observation(indicator, moment, split, standing(states, count, moment.day()));
  }

  private Observation achieved(
      AdministrativeIndicator indicator, Moment moment, String split, List<ActionState> states) {
    var names = catalogue.milestones();
    var due = states.stream().mapToLong(state -> state.due(names, moment.day())).sum();
    var achieving = indicator.selected("event");
    var achieved = states.stream().mapToLong(state -> state.achieved(names, achieving)).sum();
    var cell =
        due == 0
            ? new Cell.Absent(Reason.NO_OBSERVATIONS)
            : standing(states, PERCENT * achieved / due, moment.day());
    return observation(indicator, moment, split, cell);
  }

  private Observation evidenced(
      AdministrativeIndicator indicator, Moment moment, String split, List<ActionState> states) {
    var recent =
        states.stream()
            .filter(
                state ->
                    state
                        .evidence()
                        .filter(
                            document -> catalogue.precision().recent(document.date(), moment.day()))
                        .isPresent())
            .count();
    return observation(
        indicator, moment, split, standing(states, PERCENT * recent / states.size(), moment.day()));
  }

  private Cell standing(Collection<ActionState> states, double value, LocalDate day) {
    var newest =
        states.stream()
            .flatMap(state -> state.newestDocument().stream())
            .max(Comparator.naturalOrder());
    return catalogue.precision().evidenced(value, newest.orElse(null), day);
  }

  private Map<String, List<ActionState>> byLine(List<ActionState> states) {
    var byLine = new LinkedHashMap<String, List<ActionState>>();
    for (String line : lines.codes()) {
      var ofLine =
          states.stream()
              .filter(state -> line.equals(String.valueOf(state.action().line())))
              .toList();
      if (!ofLine.isEmpty()) {
        byLine.put(line, ofLine);
      }
    }
    return byLine;
  }

  private static Observation observation(
      AdministrativeIndicator indicator, Moment moment, String split, Cell cell) {
    var at = Breakdown.TOTAL.withSplit(split);
    return new Observation(moment.key(indicator, at), cell, moment.notes(indicator));
  }
}
