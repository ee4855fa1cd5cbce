package nl.smartindustry.report.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.table.ChartLayout;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReleaseFacts.Status;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import nl.smartindustry.report.table.ReportTable.TableNotes;
import nl.smartindustry.report.table.TableLayout;

/** The caption above a table and the notes under it. */
final class TableText {
  /** What is said of the letter before, where there is one. */
  private static final String PREVIOUS = "previous_letter";

  private TableText() {}

  static ReportTable table(
      TableLayout layout,
      Material material,
      List<Column> columns,
      List<TableBlock> blocks,
      List<String> remarks) {
    int most = layout.title().wide() ? TableLayout.LANDSCAPE : TableLayout.PORTRAIT;
    if (columns.size() + 1 > most) {
      throw Refusal.definitions(
          "Table '%s': %d columns (at most %d)", layout.id(), columns.size() + 1, most);
    }
    return new ReportTable(
        layout.id(),
        title(layout, material),
        Heading.of(material.labels().stub(layout.title().stub(), layout)),
        columns,
        blocks,
        notes(layout, material, columns, blocks, remarks));
  }

  /** The title of the data of a chart, whose caption is that of the chart. */
  static ReportTable.Title dataTitle(
      ChartLayout layout, TableLayout table, Material material, String unit) {
    var label = material.labels().word("data_of") + " " + layout.number();
    return new ReportTable.Title(
        label, caption(table, material, material.labels().caption(layout)), unit, false);
  }

  private static ReportTable.Title title(TableLayout layout, Material material) {
    var title = layout.title();
    return new ReportTable.Title(
        material.labels().word("table") + " " + title.number(),
        caption(layout, material, material.labels().caption(layout)),
        material.labels().unit(title.unit(), layout),
        title.wide());
  }

  /** A caption with its periods and reference date filled in. */
  static String caption(TableLayout layout, Material material, String template) {
    var periods = PrintedColumns.periods(layout, material);
    int shown =
        layout.columns().stream()
            .filter(column -> column.kind() == ColumnKind.PERIODS)
            .mapToInt(column -> column.count())
            .max()
            .orElse(1);
    return template
        .replace("{jaar}", material.language().period(PrintedColumns.latest(periods)))
        .replace("{periode}", PrintedColumns.range(PrintedColumns.last(periods, shown)))
        .replace("{peildatum}", material.language().date(material.facts().referenceDate()));
  }

  private static TableNotes notes(
      TableLayout layout,
      Material material,
      List<Column> columns,
      List<TableBlock> blocks,
      List<String> first) {
    var labels = material.labels();
    var remarks = new ArrayList<>(first);
    layout.notes().remarks().stream()
        .filter(code -> !code.equals(PREVIOUS) || !material.previous().isEmpty())
        .forEach(code -> remarks.add(labels.note(code)));
    if (!layout.isPerturbed() && columns.stream().anyMatch(Column::numeric)) {
      remarks.add(labels.note("rounding"));
    }
    return new TableNotes(
        Footnotes.of(layout).texts(labels),
        new SignsUsed(labels).in(columns, cells(blocks)),
        remarks,
        SourceLine.of(layout.notes().sources(), material));
  }

  private static List<PrintedCell> cells(List<TableBlock> blocks) {
    return blocks.stream()
        .flatMap(block -> block.rows().stream())
        .flatMap(row -> row.cells().stream())
        .toList();
  }

  /** {@code Bron: …, bewerking ministerie van EZ; peildatum …; versie …; status …}. */
  static final class SourceLine {
    private SourceLine() {}

    static String of(List<String> sources, Material material) {
      var labels = material.labels();
      var facts = material.facts();
      var names = sources.stream().map(labels::source).collect(Collectors.joining("; "));
      var origin =
          facts.synthetic()
              ? labels.word("synthetic")
                  + (names.isEmpty()
                      ? ""
                      : " (%s %s)".formatted(labels.word("source_design"), names))
              : Stream.of(names, labels.word("processing"))
                  .filter(part -> !part.isEmpty())
                  .collect(Collectors.joining(", "));
      var status = facts.status() == Status.FINAL ? "final" : "provisional";
      return "%s: %s; %s %s; %s %s; %s %s"
          .formatted(
              labels.word("source"),
              origin,
              labels.word("reference_date"),
              labels.language().date(facts.referenceDate()),
              labels.word("version"),
              facts.version(),
              labels.word("status"),
              labels.word(status));
    }
  }

  /** The footnotes of one table, numbered in the order in which heads refer to them. */
  record Footnotes(List<String> codes) {
    /** The footnotes of a layout, columns first, then rows. */
    static Footnotes of(TableLayout layout) {
      var codes = new ArrayList<String>();
      layout.columns().forEach(column -> codes.addAll(column.footnotes()));
      layout.rows().forEach(row -> codes.addAll(row.footnotes()));
      return new Footnotes(codes.stream().distinct().toList());
    }

    Heading heading(String text, String spoken, List<String> references) {
      return new Heading(
          text, spoken, references.stream().map(code -> codes.indexOf(code) + 1).toList());
    }

    /** The columns of a table of actions or fieldlabs, one for each of the layout. */
    List<Column> columns(TableLayout layout, Labels labels) {
      return layout.columns().stream()
          .map(
              one ->
                  new Column(
                      one.kind().word(),
                      heading(labels.head(one.head(), layout), "", one.footnotes()),
                      one.kind().fieldlabFigure()))
          .toList();
    }

    List<String> texts(Labels labels) {
      return codes.stream().map(labels::note).toList();
    }
  }
}
