package nl.smartindustry.report.letter;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.table.ChartLayout;
import nl.smartindustry.report.table.Column;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.Heading;
import nl.smartindustry.report.table.Notes;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.TableBlock;
import nl.smartindustry.report.table.TableLayout;

/** The caption above a table and the notes under it. */
final class TableText {
  private static final int PORTRAIT = 8;
  private static final int LANDSCAPE = 12;

  /** What is said of the letter before, and where there is none. */
  private static final String PREVIOUS = "previous_letter";

  private static final String NO_PREVIOUS = "previous_letter_none";

  private TableText() {}

  static ReportTable table(
      TableLayout layout,
      Material material,
      List<Column> columns,
      List<TableBlock> blocks,
      List<String> breaks) {
    int most = layout.title().wide() ? LANDSCAPE : PORTRAIT;
    if (columns.size() + 1 > most) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Table '%s': %d columns (at most %d)",
          layout.id(),
          columns.size() + 1,
          most);
    }
    return new ReportTable(
        layout.id(),
        title(layout, material),
        Heading.of(layout.title().stub()),
        columns,
        blocks,
        notes(layout, material, columns, blocks, breaks));
  }

  /** {@code Figuur 1}. */
  static String label(ChartLayout layout, Material material) {
    return material.labels().word("figure") + " " + layout.number();
  }

  private static ReportTable.Title title(TableLayout layout, Material material) {
    var title = layout.title();
    return new ReportTable.Title(
        material.labels().word("table") + " " + title.number(),
        caption(layout, title.caption(), material),
        title.unit(),
        title.wide());
  }

  /** A caption with its periods and reference date filled in. */
  static String caption(TableLayout layout, String template, Material material) {
    var periods = PrintedColumns.periods(layout, material);
    int shown =
        layout.columns().stream()
            .filter(column -> column.kind() == ColumnKind.PERIODS)
            .mapToInt(column -> column.count())
            .max()
            .orElse(1);
    return template
        .replace("{jaar}", DutchDate.period(PrintedColumns.latest(periods)))
        .replace("{periode}", PrintedColumns.range(PrintedColumns.last(periods, shown)))
        .replace("{peildatum}", DutchDate.text(material.facts().referenceDate()));
  }

  private static Notes notes(
      TableLayout layout,
      Material material,
      List<Column> columns,
      List<TableBlock> blocks,
      List<String> breaks) {
    var labels = material.labels();
    var remarks = new ArrayList<>(breaks);
    layout.notes().remarks().stream()
        .map(code -> code.equals(PREVIOUS) && material.previous().isEmpty() ? NO_PREVIOUS : code)
        .forEach(code -> remarks.add(labels.note(code)));
    if (columns.stream().anyMatch(Column::numeric)) {
      remarks.add(labels.note("rounding"));
    }
    return new Notes(
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
}
