package nl.smartindustry.report.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.report.chart.Plot.PlotColumn;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.letter.PrintedColumns.PrintedColumn;
import nl.smartindustry.report.table.ChartLayout;
import nl.smartindustry.report.table.ChartLayout.ChartKind;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import nl.smartindustry.report.table.ReportTable.TableNotes;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.report.table.TableLayout.RowLayout;
import nl.smartindustry.report.table.TableLayout.TableKind;
import nl.smartindustry.report.table.Text;

/**
 * The cells of a chart: those of a table of the letter as it prints them, or of a table of its own,
 * in the order in which they are drawn.
 *
 * @param table the layout of the cells
 */
record ChartData(ChartLayout layout, TableLayout table, Material material) {
  private static final String DIFFERENCE = "PPT";

  static ChartData of(ChartLayout layout, Material material) {
    var own = layout.source().own();
    var table = own == null ? material.catalogue().table(layout.source().table()) : own;
    return new ChartData(layout, table, material);
  }

  /** The table of the letter; empty for a chart with a table of its own. */
  Optional<ReportTable> printed(List<ReportTable> tables) {
    return tables.stream().filter(one -> one.id().equals(layout.source().table())).findFirst();
  }

  /** A text with the periods of its table filled in. */
  String caption(String template) {
    return TableText.caption(table, material, template);
  }

  /** The heading of a block of its table. */
  String heading(String code) {
    return material.labels().heading(Text.of(code), table);
  }

  /** The cells as a table. */
  ReportTable table(List<ReportTable> tables, LetterInput input) {
    boolean own = layout.source().own() != null;
    var whole =
        own
            ? LeftOut.drawn(Letter.table(table, material, input), material.labels())
            : printed(tables)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "Chart '%s': table '%s' is not printed"
                                .formatted(layout.id(), layout.source().table())));
    return LeftOut.drawn(ordered(chosen(whole, own)), material.labels());
  }

  /** Whether no row and no column of it was left out for want of figures. */
  boolean isWhole(ReportTable data) {
    long rows = table.rows().filter(layout.source()::draws).count();
    return data.rows().count() == rows
        && data.columns().size() == table.columns().stream().filter(layout.source()::draws).count();
  }

  private ReportTable chosen(ReportTable whole, boolean own) {
    var drawn =
        columns().entrySet().stream()
            .filter(column -> layout.source().draws(column.getValue().layout()))
            .map(Map.Entry::getKey)
            .toList();
    boolean all = layout.source().columns().isEmpty() && !own;
    var columns =
        IntStream.range(0, whole.columns().size())
            .filter(i -> drawn.contains(whole.columns().get(i).id()))
            .filter(i -> !all || whole.columns().get(i).numeric())
            .boxed()
            .toList();
    var notes = whole.notes();
    var remarks = own ? notes.remarks() : List.<String>of();
    return new ReportTable(
        layout.id() + "-data",
        TableText.dataTitle(layout, table, material, whole.title().unit()),
        whole.stub(),
        columns.stream().map(whole.columns()::get).toList(),
        whole.blocks().stream().map(block -> chosen(block, columns)).toList(),
        new TableNotes(notes.footnotes(), notes.signs(), remarks, notes.source()));
  }

  private TableBlock chosen(TableBlock block, List<Integer> columns) {
    var drawn =
        table.rows().filter(layout.source()::draws).map(RowLayout::id).collect(Collectors.toSet());
    boolean listed = table.content() == TableKind.STATISTICS;
    var rows =
        block.rows().stream()
            .filter(row -> !listed || drawn.contains(row.id()))
            .map(row -> with(row, columns))
            .filter(row -> layout.kind() != ChartKind.HEAT_MAP || percentages(row))
            .toList();
    return new TableBlock(block.heading(), rows);
  }

  private static Row with(Row row, List<Integer> columns) {
    var cells = columns.stream().map(row.cells()::get).toList();
    return new Row(row.id(), row.heading(), cells, row.total());
  }

  private static boolean percentages(Row row) {
    return row.cells().stream()
        .noneMatch(
            cell -> cell instanceof PrintedCell.Number number && number.unit().equals(DIFFERENCE));
  }

  /** The printed columns by their stable names. */
  private Map<String, PrintedColumn> columns() {
    var columns = new LinkedHashMap<String, PrintedColumn>();
    if (table.content() == TableKind.STATISTICS) {
      PrintedColumns.of(table, material, PrintedColumns.periods(table, material))
          .forEach(column -> columns.put(column.id(), column));
    } else {
      table.columns().forEach(one -> columns.put(one.kind().word(), new PrintedColumn(one, "")));
    }
    return columns;
  }

  /** The columns of figures, with what a chart must know of them. */
  List<PlotColumn> columns(ReportTable data) {
    var heads = new ColumnHeads(table, material, PrintedColumns.periods(table, material));
    var printed = columns();
    var columns = new ArrayList<PlotColumn>();
    for (int i = 0; i < data.columns().size(); i++) {
      if (data.columns().get(i).numeric()) {
        var column = printed.get(data.columns().get(i).id());
        var period = material.language().period(column.period());
        boolean shaded = layout.draw().shaded().contains(column.layout().head().word());
        columns.add(new PlotColumn(i, period, heads.version(column), shaded));
      }
    }
    return columns;
  }

  /** Where a column stands that a finding names; the newest where it is one for each period. */
  Optional<Integer> index(ReportTable data, String name) {
    var printed = columns();
    return IntStream.range(0, data.columns().size())
        .filter(
            i -> {
              var one = printed.get(data.columns().get(i).id()).layout();
              return name == null
                  ? data.columns().get(i).numeric()
                  : name.equals(one.head().word()) || name.equals(one.kind().word());
            })
        .boxed()
        .reduce((earlier, later) -> name == null ? earlier : later);
  }

  private ReportTable ordered(ReportTable data) {
    return switch (layout.kind()) {
      case LINES -> sorted(data, ChartData::newest);
      case HEAT_MAP -> shaded(data);
      default -> data;
    };
  }

  private static double newest(Row row) {
    var values = row.cells().stream().flatMap(ChartData::value).toList();
    return values.isEmpty() ? Double.NEGATIVE_INFINITY : values.get(values.size() - 1);
  }

  /** Columns by the last row, and the first block by how far its rows are from that on average. */
  private static ReportTable shaded(ReportTable data) {
    var rows = data.rows().toList();
    if (rows.isEmpty()) {
      return data;
    }
    var total = rows.get(rows.size() - 1);
    var columns =
        IntStream.range(0, data.columns().size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> -valueOr(total.cells().get(i), 0)))
            .toList();
    var turned =
        with(data, data.blocks().stream().map(block -> turned(block, columns)).toList(), columns);
    var last = with(total, columns);
    return sorted(turned, row -> distance(row, last));
  }

  private static TableBlock turned(TableBlock block, List<Integer> columns) {
    return new TableBlock(
        block.heading(), block.rows().stream().map(row -> with(row, columns)).toList());
  }

  private static double distance(Row row, Row total) {
    OptionalDouble mean =
        IntStream.range(0, row.cells().size())
            .filter(i -> row.cells().get(i) instanceof PrintedCell.Number)
            .mapToDouble(i -> valueOr(row.cells().get(i), 0) - valueOr(total.cells().get(i), 0))
            .average();
    return mean.orElse(Double.NEGATIVE_INFINITY);
  }

  private static Stream<Double> value(PrintedCell cell) {
    return cell instanceof PrintedCell.Number number
        ? Stream.of(number.value().doubleValue())
        : Stream.empty();
  }

  private static double valueOr(PrintedCell cell, double other) {
    return value(cell).findFirst().orElse(other);
  }

  /** With the rows of the first block in order, the highest first. */
  private static ReportTable sorted(ReportTable data, ToDoubleFunction<Row> by) {
    var blocks = new ArrayList<TableBlock>(data.blocks());
    var rows = new ArrayList<>(blocks.get(0).rows());
    rows.sort(Comparator.comparingDouble(by).reversed());
    blocks.set(0, new TableBlock(blocks.get(0).heading(), rows));
    return with(data, blocks, IntStream.range(0, data.columns().size()).boxed().toList());
  }

  private static ReportTable with(
      ReportTable data, List<TableBlock> blocks, List<Integer> columns) {
    return new ReportTable(
        data.id(),
        data.title(),
        data.stub(),
        columns.stream().map(data.columns()::get).toList(),
        blocks,
        data.notes());
  }
}
