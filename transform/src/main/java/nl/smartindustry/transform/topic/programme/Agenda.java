package nl.smartindustry.transform.topic.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.topic.DeliveredRow;
import nl.smartindustry.transform.topic.programme.enterprise.ProgrammeDefinition.Milestones;
import org.apache.spark.sql.Row;

/**
 * The actions and their log.
 *
 * @param events in the order they happened
 * @param milestones how their milestones are recognised
 * @param statuses code list {@code action_status}
 */
public record Agenda(
    List<Action> actions, List<ActionEvent> events, Milestones milestones, Codelist statuses) {
  /**
   * An action. Its titles come from the delivered code list and are never made up.
   *
   * @param line a code of {@code action_line}
   * @param owner the organisation that carries it
   */
  public record Action(String id, Long line, String titleNl, String titleEn, String owner) {}

  /** The agenda of tables {@code action} and {@code action_event}. */
  public static Agenda read(
      List<Row> actions, List<Row> events, Milestones milestones, Codelist statuses) {
    var read =
        DeliveredRow.latest(actions, "action").stream()
            .map(
                row ->
                    new Action(
                        row.text("action"),
                        row.integer("line"),
                        row.text("title_nl"),
                        row.text("title_en"),
                        row.text("owner")));
    return new Agenda(read.toList(), ActionEvent.read(events), milestones, statuses);
  }

  /** How every action stood on a day. */
  List<ActionState> on(LocalDate day) {
    return actions.stream()
        .map(
            action ->
                new ActionState(
                    action,
                    events.stream()
                        .filter(one -> action.id().equals(one.action()) && !one.day().isAfter(day))
                        .toList(),
                    milestones))
        .toList();
  }

  /** The days on which anything happened. */
  public Stream<LocalDate> days() {
    return events.stream().map(ActionEvent::day);
  }
}
