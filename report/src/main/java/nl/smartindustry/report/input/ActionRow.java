package nl.smartindustry.report.input;

import java.util.List;
import java.util.function.Function;
import nl.smartindustry.ingest.contract.Columns;

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
  /**
   * Milestones achieved, due and planned at the reference date, and a remark.
   *
   * @param delay median days from plan to achievement, null when nothing is due
   */
  public record Progress(int achieved, int due, int planned, Double delay, String note) {}

  /**
   * The last evidence.
   *
   * @param kind kamerstuk or document
   * @param date ISO date, empty when there is no evidence
   * @param recent whether it is younger than the limit of the catalogue
   * @param openLinks links of the chain from input to outcome of which nothing is known
   */
  public record Evidence(
      String kind, String id, String date, boolean recent, List<String> openLinks) {}

  /** The column of links without evidence, which the chain of the action adds. */
  public static final String OPEN_LINKS = "open_links";

  /** Reads an action by the column names of {@code action_overview}, and {@link #OPEN_LINKS}. */
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
            columns.count("milestones_planned"),
            columns.number("delay_median"),
            columns.text("note")),
        new Evidence(
            columns.text("evidence_kind"),
            columns.text("evidence_id"),
            columns.text("evidence_date"),
            columns.flag("evidence_recent"),
            columns.list(OPEN_LINKS)));
  }
}
