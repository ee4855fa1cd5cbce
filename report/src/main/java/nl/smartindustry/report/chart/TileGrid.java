package nl.smartindustry.report.chart;

import java.util.List;
import nl.smartindustry.report.chart.Plot.PlotColumn;
import nl.smartindustry.report.table.ChartLayout.ChartKind;
import nl.smartindustry.report.table.ChartLayout.Draw.Place;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable.Row;

/**
 * For each column a map of equal tiles, one for each row, with the figure in it; and beneath it the
 * same figures as dots in order of their value, for which no map has to be known.
 */
record TileGrid(Plot plot, int width) {
  private static final int TILE = 46;
  private static final int GAP = 24;

  String svg() {
    var dots = new DotPlot(plot, width);
    int across = width < Svg.WIDE ? 1 : plot.columns().size();
    double wide = DotPlot.panelWidth(width, across);
    int map =
        TILE * (1 + plot.draw().places().values().stream().mapToInt(Place::row).max().orElse(0));
    int tall = dots.height(wide) + 10 + map + GAP;
    var note = plot.note(ChartKind.TILES, width);
    int foot = (plot.columns().size() + across - 1) / across * tall;
    return Svg.drawing(
        plot.text(),
        width,
        foot + 4 + 14 * note.size(),
        svg -> {
          for (int i = 0; i < plot.columns().size(); i++) {
            double x = DotPlot.left(i % across, wide);
            double y = i / across * (double) tall;
            dots.title(svg, plot.columns().get(i), x, y, wide);
            double top = y + dots.titleHeight(wide);
            tiles(svg, plot.columns().get(i), x, top);
            dots.rows(svg, plot.columns().get(i), x, top + map + 10, wide);
          }
          Svg.lines(svg, 4, foot + 6, "start", note, Svg.QUIET);
        });
  }

  private void tiles(Markup svg, PlotColumn column, double x, double y) {
    double top = Scale.of(plot.extent(List.of(column)), true, 4, 0, 1).high();
    for (var row : plot.rows()) {
      var place = plot.draw().places().get(row.id());
      if (place != null) {
        tile(svg, row, column, place, x + place.column() * TILE, y + place.row() * TILE, top);
      }
    }
  }

  private void tile(
      Markup svg, Row row, PlotColumn column, Place place, double x, double y, double top) {
    int shade = plot.figure(row, column).map(one -> HeatMap.shade(one, top)).orElse(0);
    boolean figure = row.cells().get(column.index()) instanceof PrintedCell.Number;
    var fill = figure ? HeatMap.fill(shade) : "#ffffff";
    Svg.rect(svg, x + 1, y + 1, TILE - 2.0, TILE - 2.0, "fill=" + fill + " stroke=" + Svg.SOFT);
    var ink = figure && HeatMap.isDark(shade) ? "fill=#ffffff " : Svg.PLAIN;
    double middle = x + TILE / 2.0;
    Svg.text(svg, middle, y + 18, "middle", place.name(), ink);
    var text = plot.labels().language().text(row.cells().get(column.index()));
    Svg.text(svg, middle, y + 34, "middle", text, ink + Svg.BOLD);
  }
}
