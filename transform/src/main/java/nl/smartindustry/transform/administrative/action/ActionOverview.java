package nl.smartindustry.transform.administrative.action;

import java.sql.Date;
import java.util.Collection;
import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.administrative.AdministrativeCatalogue;
import nl.smartindustry.transform.administrative.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.administrative.Moment;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** One row per action at the reference date: its status and the document behind it. */
public record ActionOverview(AdministrativeCatalogue catalogue, Codelist statuses) {
  public static Contract contract(Definitions definitions) {
    return Contract.load(definitions, "action_overview");
  }

  /** The rows of contract {@code action_overview}, in order of the action. */
  public List<Row> rows(List<Action> actions, List<ActionEvent> events, Moment moment) {
    return actions.stream()
        .map(action -> row(ActionState.on(moment.day(), action, events), moment))
        .toList();
  }

  /** Milestones nobody planned, by action; they are in no figure. */
  public List<String> unknownMilestones(
      List<Action> actions, List<ActionEvent> events, Moment moment) {
    return actions.stream()
        .map(action -> ActionState.on(moment.day(), action, events))
        .flatMap(
            state ->
                state.unknown(catalogue.milestones()).stream()
                    .map(milestone -> state.action().id() + " " + milestone))
        .toList();
  }

  private Row row(ActionState state, Moment moment) {
    var action = state.action();
    var names = catalogue.milestones();
    var evidence = state.evidence();
    return RowFactory.create(
        action.id(),
        action.line(),
        action.titleNl(),
        action.titleEn(),
        action.owner(),
        ActionStatus.code(state, statuses),
        state.achieved(names, achieving()),
        state.due(names, moment.day()),
        evidence.map(ActionEvent.Evidence::kind).orElse(null),
        evidence.map(ActionEvent.Evidence::id).orElse(null),
        evidence.map(document -> Date.valueOf(document.date())).orElse(null),
        evidence
            .map(document -> catalogue.precision().recent(document.date(), moment.day()))
            .orElse(false),
        note(state.unknown(names)));
  }

  private List<String> achieving() {
    return catalogue.of(Measure.MILESTONES).stream()
        .map(indicator -> indicator.selected("event"))
        .flatMap(Collection::stream)
        .distinct()
        .toList();
  }

  private static String note(List<String> unknown) {
    return unknown.isEmpty() ? null : "Niet geplande mijlpaal: " + String.join(", ", unknown);
  }
}
