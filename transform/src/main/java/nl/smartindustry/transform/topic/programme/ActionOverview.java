package nl.smartindustry.transform.topic.programme;

import java.sql.Date;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.ProgrammeDefinition;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** One row per action at the reference date: its status, its milestones and the document behind. */
public record ActionOverview(ProgrammeDefinition definition, Agenda agenda, Moment moment) {
  /** The contract of its rows. */
  public static final String TABLE = "action_overview";

  private static final double MEDIAN = 0.5;

  /** How well a status is documented; one without a young document has aged. */
  private enum Standing {
    RECENT,
    AGEING,
    NONE
  }

  /** The rows, in order of the action. */
  public List<Row> rows() {
    return agenda.on(moment.day()).stream().map(this::row).toList();
  }

  /** Milestones that were never planned, by action; they are in no figure. */
  public List<QualityIndicator> unknownMilestones() {
    return agenda.on(moment.day()).stream()
        .flatMap(one -> one.unknown().stream().map(name -> one.action().id() + " " + name))
        .map(
            unknown ->
                new QualityIndicator(
                    "unknown_milestone", "action_event", moment.period(), unknown, 1, null))
        .toList();
  }

  private Row row(ActionState state) {
    var action = state.action();
    var document = state.evidence().orElse(null);
    var delays = state.delays(moment.day());
    var standing = standing(document);
    var planned = new TreeSet<>(state.planned().values());
    var achieved = new TreeSet<>(state.achieved().values());
    return RowFactory.create(
        action.id(),
        action.line(),
        action.titleNl(),
        action.titleEn(),
        action.owner(),
        state.status(agenda.statuses()),
        (long) state.planned().size(),
        (long) state.achieved().size(),
        (long) delays.size(),
        delays.isEmpty() ? null : ActionFigures.quantile(delays, MEDIAN),
        planned.isEmpty() ? null : Date.valueOf(planned.first()),
        planned.isEmpty() ? null : Date.valueOf(planned.last()),
        achieved.isEmpty() ? null : Date.valueOf(achieved.first()),
        achieved.isEmpty() ? null : Date.valueOf(achieved.last()),
        document == null ? null : document.kind(),
        document == null ? null : document.id(),
        document == null ? null : Date.valueOf(document.date()),
        document == null ? null : ChronoUnit.DAYS.between(document.date(), moment.day()),
        standing.name().toLowerCase(Locale.ROOT),
        standing == Standing.RECENT,
        note(state.unknown()));
  }

  private Standing standing(ActionEvent.Evidence document) {
    if (document == null) {
      return Standing.NONE;
    }
    return definition.recent(document.date(), moment.day()) ? Standing.RECENT : Standing.AGEING;
  }

  private static String note(List<String> unknown) {
    return unknown.isEmpty() ? null : "Niet geplande mijlpaal: " + String.join(", ", unknown);
  }
}
