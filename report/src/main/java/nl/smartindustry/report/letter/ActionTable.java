package nl.smartindustry.report.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.contract.Columns;
import nl.smartindustry.report.chart.Timeline;
import nl.smartindustry.report.chart.Timeline.Span;
import nl.smartindustry.report.letter.TableText.Footnotes;
import nl.smartindustry.report.table.ColumnLayout;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.transform.safe.Reason;

/** The progress of the actions, under the headings of the action lines. */
public record ActionTable(TableLayout layout, Material material) {
  private static final int LONGEST_NOTE = 140;

  /** The links of the chain, from input to outcome. */
  private static final List<String> ORDER = List.of("input", "activity", "output", "outcome");

  static ReportTable build(TableLayout layout, Material material, List<ActionRow> actions) {
    var table = new ActionTable(layout, material);
    return TableText.table(
        layout,
        material,
        Footnotes.of(layout).columns(layout, material.labels()),
        table.blocks(actions),
        List.of());
  }

  private List<TableBlock> blocks(List<ActionRow> actions) {
    var blocks = new ArrayList<TableBlock>();
    for (var line : material.catalogue().codelist("action_line").entries()) {
      var rows =
          actions.stream()
              .filter(action -> action.line().equals(line.code()))
              .sorted(Comparator.comparing(ActionRow::action))
              .map(this::row)
              .toList();
      if (!rows.isEmpty()) {
        blocks.add(new TableBlock(line.code() + ". " + material.language().label(line), rows));
      }
    }
    return blocks;
  }

  private Row row(ActionRow action) {
    var number = action.number();
    var cells = layout.columns().stream().map(column -> cell(action, column)).toList();
    return new Row(action.action(), new Heading(number, title(action), List.of()), cells, false);
  }

  private PrintedCell cell(ActionRow action, ColumnLayout column) {
    var progress = action.progress();
    return switch (column.kind()) {
      case ACTION_TITLE -> material.labels().text(title(action));
      case ACTION_OWNER -> material.labels().text(action.owner());
      case ACTION_STATUS -> status(action);
      case ACTION_MILESTONES ->
          new PrintedCell.Words(
              material
                  .labels()
                  .word("milestones")
                  .replace("{behaald}", String.valueOf(progress.achieved()))
                  .replace("{verwacht}", String.valueOf(progress.due()))
                  .replace("{gepland}", String.valueOf(progress.planned())));
      case ACTION_DELAY ->
          progress.delay() == null
              ? material.labels().gap(Reason.NO_OBSERVATIONS)
              : PrintedCell.Number.of(progress.delay(), 0, "DAYS");
      case ACTION_PLANNED -> days(progress.plannedDays());
      case ACTION_ACHIEVED -> days(progress.achievedDays());
      case ACTION_CHAIN -> openLinks(action.evidence().openLinks());
      case ACTION_EVIDENCE -> evidence(action.evidence());
      case ACTION_NOTE ->
          progress.note().isEmpty()
              ? new PrintedCell.Blank()
              : material.labels().text(cut(progress.note()));
      default -> material.labels().gap(PrintedCell.Gap.NO_PREVIOUS_LETTER);
    };
  }

  private String title(ActionRow action) {
    return action.titles().get(material.language());
  }

  private PrintedCell days(Optional<Span> days) {
    var language = material.language();
    return days.<PrintedCell>map(
            span ->
                new PrintedCell.Words(
                    material
                        .labels()
                        .word("from_to")
                        .replace("{van}", language.date(span.from()))
                        .replace("{tot}", language.date(span.to()))))
        .orElseGet(PrintedCell.Blank::new);
  }

  private PrintedCell openLinks(List<String> links) {
    return links.isEmpty()
        ? new PrintedCell.Blank()
        : new PrintedCell.Words(
            ORDER.stream()
                .filter(links::contains)
                .map(link -> material.labels().word("chain_" + link))
                .collect(Collectors.joining(", ")));
  }

  private PrintedCell status(ActionRow action) {
    var stale = material.labels().word("no_recent_evidence");
    if (action.evidence().date().isEmpty()) {
      return new PrintedCell.Words(stale);
    }
    var status = material.catalogue().codelist("action_status").get(action.status());
    var words = status.more().getOrDefault("symbol", "") + " " + material.language().label(status);
    return new PrintedCell.Words(action.evidence().recent() ? words : words + ", " + stale);
  }

  private PrintedCell evidence(ActionRow.LastEvidence evidence) {
    if (evidence.date().isEmpty()) {
      return new PrintedCell.Words(material.labels().word("no_evidence"));
    }
    var kind =
        evidence.kind().isEmpty()
            ? ""
            : evidence.kind().substring(0, 1).toUpperCase(Locale.ROOT)
                + evidence.kind().substring(1)
                + " ";
    return new PrintedCell.Words(
        kind + evidence.id() + ", " + material.language().date(evidence.date()));
  }

  /** A remark of at most 140 characters, cut between words. */
  private static String cut(String note) {
    if (note.length() <= LONGEST_NOTE) {
      return note;
    }
    int space = note.lastIndexOf(' ', LONGEST_NOTE - 1);
    return note.substring(0, space > 0 ? space : LONGEST_NOTE - 1) + "…";
  }

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
      Map<Language, String> titles,
      String owner,
      String status,
      ActionProgress progress,
      LastEvidence evidence) {
    /**
     * Milestones achieved, due and planned at the reference date, and a remark.
     *
     * @param delay median days from plan to achievement, null when nothing is due
     * @param plannedDays from the first day planned to the last; empty when nothing was
     * @param achievedDays the same of the milestones achieved
     */
    public record ActionProgress(
        int achieved,
        int due,
        int planned,
        Double delay,
        String note,
        Optional<Span> plannedDays,
        Optional<Span> achievedDays) {}

    /**
     * The last evidence.
     *
     * @param kind kamerstuk or document
     * @param date ISO date, empty when there is no evidence
     * @param recent whether it is younger than the limit of the catalogue
     * @param openLinks links of the chain from input to outcome of which nothing is known
     */
    public record LastEvidence(
        String kind, String id, String date, boolean recent, List<String> openLinks) {}

    /** The column of links without evidence, which the chain of the action adds. */
    public static final String OPEN_LINKS = "open_links";

    /** Reads an action by the column names of {@code action_overview}, and {@link #OPEN_LINKS}. */
    public static ActionRow from(Function<String, Object> source) {
      var columns = new Columns(source);
      return new ActionRow(
          columns.text("action"),
          columns.text("line"),
          Map.of(Language.NL, columns.text("title_nl"), Language.EN, columns.text("title_en")),
          columns.text("owner"),
          columns.text("status"),
          new ActionProgress(
              columns.count("milestones_achieved"),
              columns.count("milestones_due"),
              columns.count("milestones_planned"),
              columns.number("delay_median"),
              columns.text("note"),
              span(columns, "planned"),
              span(columns, "achieved")),
          new LastEvidence(
              columns.text("evidence_kind"),
              columns.text("evidence_id"),
              columns.text("evidence_date"),
              columns.flag("evidence_recent"),
              columns.list(OPEN_LINKS)));
    }

    private static Optional<Span> span(Columns columns, String what) {
      var from = columns.text(what + "_from");
      var to = columns.text(what + "_to");
      return from.isEmpty() || to.isEmpty()
          ? Optional.empty()
          : Optional.of(new Span(LocalDate.parse(from), LocalDate.parse(to)));
    }

    private String number() {
      return action.replaceAll("^\\D*0*", "");
    }

    /** The line of its days in a chart. */
    Timeline.Line line(Language language) {
      var name = number() + ". " + titles.get(language);
      return new Timeline.Line(name, progress.plannedDays(), progress.achievedDays());
    }
  }
}
