package nl.smartindustry.report.input;

import java.util.function.Function;

/**
 * One action of the agenda, as the action overview gives it.
 *
 * @param action {@code ACT01}
 * @param line action line, a code of {@code action_line}
 * @param status a code of {@code action_status}
 */
public record ActionRow(
    String action,
    String line,
    String title,
    String owner,
    String status,
    Progress progress,
    Evidence evidence) {
  /** Milestones achieved and due at the reference date, and a remark. */
  public record Progress(int achieved, int due, String note) {}

  /**
   * The last evidence.
   *
   * @param kind kamerstuk or document
   * @param date ISO date, empty when there is no evidence
   * @param recent whether it is younger than the limit of the catalogue
   */
  public record Evidence(String kind, String id, String date, boolean recent) {}

  /** Reads an action by the column names of {@code action_overview}. */
  public static ActionRow from(Function<String, Object> source) {
    var columns = new Columns(source);
    return new ActionRow(
        columns.text("action"),
        columns.text("line"),
        columns.text("title_nl"),
        columns.text("owner"),
        columns.text("status"),
        new Progress(
            columns.count("milestones_achieved"),
            columns.count("milestones_due"),
            columns.text("note")),
        new Evidence(
            columns.text("evidence_kind"),
            columns.text("evidence_id"),
            columns.text("evidence_date"),
            columns.flag("evidence_recent")));
  }
}
