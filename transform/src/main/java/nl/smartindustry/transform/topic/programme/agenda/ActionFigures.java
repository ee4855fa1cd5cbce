package nl.smartindustry.transform.topic.programme.agenda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import nl.smartindustry.transform.topic.programme.definition.Split;

/**
 * Status of the actions, their milestones and actions with evidence: public facts, class D5.
 *
 * @param statuses code list {@code action_status}
 * @param lines code list {@code action_line}
 */
public record ActionFigures(AdministrativeCatalogue catalogue, Codelist statuses, Codelist lines) {
  private static final double PERCENT = 100;

  /**
   * The figures of some moments. Class P6 looks at the newest document behind a cell: none or an
   * old one gives a warning.
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
          case MILESTONES, DELAY -> observations.addAll(milestones(indicator, moment, states));
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
    var figures = new MilestoneFigures(catalogue);
    var observations = new ArrayList<>(figures.of(indicator, moment, states));
    if (indicator.splitBy("action")) {
      for (ActionState state : states) {
        observations.add(figures.of(indicator, moment, state));
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
    return observation(
        indicator,
        moment,
        split,
        ActionState.standing(catalogue.precision(), states, count, moment.day()));
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
        indicator,
        moment,
        split,
        ActionState.standing(
            catalogue.precision(), states, PERCENT * recent / states.size(), moment.day()));
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
    return moment.observation(indicator, Breakdown.TOTAL.withSplit(split), cell);
  }
}
