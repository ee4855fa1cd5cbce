package nl.smartindustry.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nl.smartindustry.report.chart.Chart.ChartText;
import nl.smartindustry.report.table.ChartLayout.ChartKind;
import nl.smartindustry.report.table.ChartLayout.Draw;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Row;

/**
 * What every kind of chart draws: printed cells. A cell without a figure has no value here, so that
 * no place in a drawing can depend on one.
 *
 * @param data the cells, with their intervals
 * @param columns those of figures
 * @param draw what the kind needs besides
 */
public record Plot(
    ChartText text, ReportTable data, List<PlotColumn> columns, Draw draw, Labels labels) {
  /**
   * A column of figures.
   *
   * @param index in the table
   * @param period as printed; empty where rows have their own
   * @param version of the definition; figures of another are not joined with these
   * @param shaded whether it is before the start
   */
  public record PlotColumn(int index, String period, String version, boolean shaded) {}

  public Plot {
    columns = List.copyOf(columns);
  }

  /** The chart; empty where its cells do not allow one. */
  public Optional<Drawing> drawing(ChartKind kind) {
    return allows(kind)
        ? Optional.of(new Drawing(svg(kind, Svg.WIDE), svg(kind, Svg.NARROW)))
        : Optional.empty();
  }

  private boolean allows(ChartKind kind) {
    return switch (kind) {
      case WATERFALL -> Waterfall.isComplete(this);
      case EVENTS -> !EventStudy.drawn(this).isEmpty();
      case FAN -> !Fan.drawn(this).isEmpty();
      default -> extent(columns).findAny().isPresent();
    };
  }

  private String svg(ChartKind kind, int width) {
    return switch (kind) {
      case LINES -> new LineChart(this, width).svg();
      case HEAT_MAP -> new HeatMap(this, width).svg();
      case TILES -> new TileGrid(this, width).svg();
      case DOTS -> new DotPlot(this, width).svg();
      case WATERFALL -> new Waterfall(this, width).svg();
      case EVENTS -> new EventStudy(this, width).svg();
      case FAN -> new Fan(this, width).svg();
      case TIMELINE ->
          throw new IllegalArgumentException("Chart '%s': has no days".formatted(text.id()));
    };
  }

  List<Row> rows() {
    return data.rows().toList();
  }

  String heading(PlotColumn column) {
    return data.columns().get(column.index()).heading().text();
  }

  Optional<PrintedCell.Number> figure(Row row, PlotColumn column) {
    return row.cells().get(column.index()) instanceof PrintedCell.Number number
        ? Optional.of(number)
        : Optional.empty();
  }

  boolean afterBreak(PrintedCell.Number figure, PlotColumn column) {
    return figure.marks().contains(Mark.BREAK)
        || data.columns().get(column.index()).mark().filter(Mark.BREAK::equals).isPresent();
  }

  /** The values of some columns and the ends of their intervals. */
  DoubleStream extent(List<PlotColumn> among) {
    return data.rows().flatMapToDouble(row -> among.stream().flatMapToDouble(c -> extent(row, c)));
  }

  private DoubleStream extent(Row row, PlotColumn column) {
    return figure(row, column)
        .map(figure -> DoubleStream.of(value(figure), low(figure), high(figure)))
        .orElse(DoubleStream.empty());
  }

  /** The rows by their value in a column, highest first; those without one last, as they stand. */
  List<Row> sorted(PlotColumn column, Predicate<Row> among) {
    var with = new ArrayList<Row>();
    var without = new ArrayList<Row>();
    rows().stream()
        .filter(among)
        .forEach(row -> (figure(row, column).isPresent() ? with : without).add(row));
    with.sort(Comparator.comparing((Row row) -> value(figure(row, column).get())).reversed());
    return Stream.concat(with.stream(), without.stream()).toList();
  }

  static double value(PrintedCell.Number figure) {
    return figure.value().doubleValue();
  }

  /** The lower end of an interval; the value itself where there is none. */
  static double low(PrintedCell.Number figure) {
    return figure.spread().map(spread -> spread.low().doubleValue()).orElse(value(figure));
  }

  /** The upper end of an interval; the value itself where there is none. */
  static double high(PrintedCell.Number figure) {
    return figure
        .spread()
        .filter(spread -> spread.high() != null)
        .map(spread -> spread.high().doubleValue())
        .orElse(value(figure));
  }

  /** A figure with its marks, percentages with their sign. */
  String written(PrintedCell.Number figure) {
    return figure.unit().startsWith("PC")
        ? labels.language().percent(figure)
        : labels.language().text(figure);
  }

  /** How to read a chart of a kind, in lines. */
  List<String> note(ChartKind kind, int width) {
    return Svg.wrapped(word(kind.note()), width - 8.0);
  }

  String word(String code) {
    return labels.word(code);
  }
}
