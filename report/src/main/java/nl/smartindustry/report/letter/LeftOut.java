package nl.smartindustry.report.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import nl.smartindustry.report.table.ReportTable.TableNotes;
import nl.smartindustry.transform.safe.Reason;

/**
 * A table without the rows and the columns whose cells all lack a figure for one reason: a remark
 * says so instead. Columns without any content go unsaid. A row that says more in words stays,
 * unless it cannot have a figure.
 */
record LeftOut(ReportTable table, Labels labels, boolean chart) {
  /** For these a row has no figure in any column, whatever its words say. */
  private static final Set<String> WITHOUT =
      Set.of(
          Reason.NOT_COMPUTED.code(),
          Reason.NO_OBSERVATIONS.code(),
          Reason.NOT_DELIVERED.code(),
          PrintedCell.Gap.SOURCE_HELD);

  static ReportTable from(ReportTable table, Labels labels) {
    return new LeftOut(table, labels, false).left();
  }

  /** For a chart, in which a row that is secret or unreliable stays: it could be the highest. */
  static ReportTable drawn(ReportTable table, Labels labels) {
    return new LeftOut(table, labels, true).left();
  }

  private ReportTable left() {
    var remarks = new ArrayList<String>();
    var rows = rows(remarks);
    var columns = columns(rows, remarks);
    remarks.addAll(table.notes().remarks());
    var blocks = blocks(rows, columns);
    var heads = columns.stream().map(table.columns()::get).toList();
    return renumbered(heads, blocks, remarks);
  }

  /** The rows that stay; all where none would. */
  private Set<Row> rows(List<String> remarks) {
    var without = new LinkedHashMap<String, List<String>>();
    var rows = new LinkedHashSet<Row>();
    for (var block : table.blocks()) {
      for (var row : block.rows()) {
        var reason =
            shared(figures(row))
                .filter(WITHOUT::contains)
                .or(() -> shared(said(row)).filter(code -> !chart));
        reason.ifPresent(
            code -> without.computeIfAbsent(code, key -> new ArrayList<>()).add(name(block, row)));
        if (reason.isEmpty()) {
          rows.add(row);
        }
      }
    }
    if (rows.isEmpty()) {
      return table.rows().collect(Collectors.toCollection(LinkedHashSet::new));
    }
    say("left_out_rows", without, remarks);
    return rows;
  }

  private Stream<PrintedCell> figures(Row row) {
    return IntStream.range(0, row.cells().size())
        .filter(column -> table.columns().get(column).numeric())
        .mapToObj(row.cells()::get);
  }

  /** What a row says besides its unit and its periods; where words are among it, it stays. */
  private Stream<PrintedCell> said(Row row) {
    return IntStream.range(0, row.cells().size())
        .filter(column -> !describes(table.columns().get(column).id()))
        .mapToObj(row.cells()::get)
        .filter(cell -> !(cell instanceof PrintedCell.Blank))
        .filter(cell -> !cell.status().equals(PrintedCell.Gap.NO_PREVIOUS_LETTER));
  }

  private static boolean describes(String column) {
    return column.equals(ColumnKind.UNIT.word())
        || column.startsWith(ColumnKind.OWN_PERIODS.word());
  }

  /** With the heading of its block, where a row of another block is called the same. */
  private String name(TableBlock block, Row row) {
    var name = row.heading().text();
    boolean alone = table.rows().filter(one -> one.heading().text().equals(name)).count() == 1;
    return alone ? name : block.heading() + ", " + name;
  }

  private List<Integer> columns(Set<Row> rows, List<String> remarks) {
    var without = new LinkedHashMap<String, List<String>>();
    var columns = new ArrayList<Integer>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      var cells = rows.stream().map(row -> row.cells().get(column)).toList();
      var reason = shared(cells.stream());
      reason.ifPresent(
          code ->
              without
                  .computeIfAbsent(code, key -> new ArrayList<>())
                  .add(table.columns().get(column).heading().text()));
      if (reason.isEmpty() && !cells.stream().allMatch(PrintedCell.Blank.class::isInstance)) {
        columns.add(column);
      }
    }
    say("left_out_columns", without, remarks);
    return columns;
  }

  /** The reason for which all of some cells lack a figure. */
  private static Optional<String> shared(Stream<PrintedCell> cells) {
    var reasons =
        cells
            .map(cell -> cell instanceof PrintedCell.Gap gap ? gap.reason() : "")
            .distinct()
            .toList();
    return reasons.size() == 1 && !reasons.get(0).isEmpty()
        ? Optional.of(reasons.get(0))
        : Optional.empty();
  }

  private void say(String word, Map<String, List<String>> without, List<String> remarks) {
    without.forEach(
        (reason, names) ->
            remarks.add(
                labels
                    .word(word)
                    .replace("{namen}", names.stream().distinct().collect(Collectors.joining("; ")))
                    .replace("{reden}", labels.reason(reason))));
  }

  private List<TableBlock> blocks(Set<Row> rows, List<Integer> columns) {
    return table.blocks().stream()
        .map(block -> new TableBlock(block.heading(), rows(block, rows, columns)))
        .filter(block -> !block.rows().isEmpty())
        .toList();
  }

  private static List<Row> rows(TableBlock block, Set<Row> rows, List<Integer> columns) {
    return block.rows().stream()
        .filter(rows::contains)
        .map(
            row ->
                new Row(
                    row.id(),
                    row.heading(),
                    columns.stream().map(row.cells()::get).toList(),
                    row.total()))
        .toList();
  }

  /** With the footnotes that the heads which are left refer to, numbered anew. */
  private ReportTable renumbered(
      List<Column> columns, List<TableBlock> blocks, List<String> remarks) {
    var used =
        Stream.concat(
                columns.stream().map(Column::heading),
                blocks.stream().flatMap(block -> block.rows().stream()).map(Row::heading))
            .flatMap(head -> head.notes().stream())
            .distinct()
            .toList();
    var heads = columns.stream().map(column -> renumbered(column, used)).toList();
    var left =
        blocks.stream()
            .map(
                block ->
                    new TableBlock(
                        block.heading(),
                        block.rows().stream().map(row -> renumbered(row, used)).toList()))
            .toList();
    var cells =
        left.stream()
            .flatMap(block -> block.rows().stream())
            .flatMap(row -> row.cells().stream())
            .toList();
    var notes =
        new TableNotes(
            used.stream().map(note -> table.notes().footnotes().get(note - 1)).toList(),
            new SignsUsed(labels).in(heads, cells),
            remarks,
            table.notes().source());
    return new ReportTable(table.id(), table.title(), table.stub(), heads, left, notes);
  }

  private static Column renumbered(Column column, List<Integer> used) {
    return new Column(
        column.id(), renumbered(column.heading(), used), column.numeric(), column.mark());
  }

  private static Row renumbered(Row row, List<Integer> used) {
    return new Row(row.id(), renumbered(row.heading(), used), row.cells(), row.total());
  }

  private static Heading renumbered(Heading head, List<Integer> used) {
    return new Heading(
        head.text(), head.spoken(), head.notes().stream().map(n -> used.indexOf(n) + 1).toList());
  }
}
