package nl.smartindustry.transform.topic.programme.agenda;

import java.sql.Date;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** One row per action at the reference date: its status, its milestones and the document behind. */
public record ActionOverview(AdministrativeCatalogue catalogue, Codelist statuses) {
  private static final double MEDIAN = 0.5;

  /** How well a status is documented; one without a young document has aged. */
  enum Evidence {
    RECENT,
    AGEING,
    NONE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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
    var delays = state.delays(names, moment.day());
    var standing = standing(state, moment);
    return RowFactory.create(
        action.id(),
        action.line(),
        action.titleNl(),
        action.titleEn(),
        action.owner(),
        ActionStatus.code(state, statuses),
        (long) state.planned(names).size(),
        (long) state.achieved(names).size(),
        (long) delays.size(),
        delays.isEmpty() ? null : MilestoneFigures.quantile(delays, MEDIAN),
        evidence.map(ActionEvent.Evidence::kind).orElse(null),
        evidence.map(ActionEvent.Evidence::id).orElse(null),
        evidence.map(document -> Date.valueOf(document.date())).orElse(null),
        evidence
            .map(document -> ChronoUnit.DAYS.between(document.date(), moment.day()))
            .orElse(null),
        standing.code(),
        standing == Evidence.RECENT,
        note(state.unknown(names)));
  }

  private Evidence standing(ActionState state, Moment moment) {
    return state
        .evidence()
        .map(
            document ->
                catalogue.precision().recent(document.date(), moment.day())
                    ? Evidence.RECENT
                    : Evidence.AGEING)
        .orElse(Evidence.NONE);
  }

  private static String note(List<String> unknown) {
    return unknown.isEmpty() ? null : "Niet geplande mijlpaal: " + String.join(", ", unknown);
  }
}
