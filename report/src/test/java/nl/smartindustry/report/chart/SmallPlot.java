package nl.smartindustry.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.chart.Chart.ChartText;
import nl.smartindustry.report.chart.Plot.PlotColumn;
import nl.smartindustry.report.table.ChartLayout.ChartKind;
import nl.smartindustry.report.table.ChartLayout.Draw;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.PrintedCell.Number.Spread;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import nl.smartindustry.report.table.ReportTable.TableNotes;

/** A chart of a small table: {@code NL | 20 16-24 | x}, columns named by their heads. */
final class SmallPlot {
  static final Labels LABELS = Labels.load(Definitions.packaged(), Language.NL);
  static final Draw PLAIN = new Draw(null, null, null, null, 0);

  private SmallPlot() {}

  static Plot of(String heads, String... rows) {
    return of(PLAIN, heads, rows);
  }

  /**
   * @param heads parted by bars; {@code 2022/4} is a period of version 4, {@code <−1} is shaded
   * @param rows name and cells parted by bars: a value, its bounds, {@code x} withheld, {@code ‖}
   *     before a value that follows a break, or nothing where nothing was asked
   */
  static Plot of(Draw draw, String heads, String... rows) {
    var columns = new ArrayList<Column>();
    var drawn = new ArrayList<PlotColumn>();
    for (var head : heads.split("\\|")) {
      var parts = head.strip().replace("<", "").split("/");
      var version = parts.length > 1 ? parts[1] : "";
      var period = parts[0].matches("\\d{4}") ? parts[0] : "";
      drawn.add(new PlotColumn(columns.size(), period, version, head.contains("<")));
      columns.add(new Column(parts[0], Heading.of(parts[0]), true));
    }
    var all = new ArrayList<Row>();
    for (var row : rows) {
      var parts = row.split("\\|", -1);
      var cells = new ArrayList<PrintedCell>();
      for (int i = 1; i < parts.length; i++) {
        cells.add(cell(parts[i].strip()));
      }
      all.add(new Row(parts[0].strip(), Heading.of(parts[0].strip()), cells, false));
    }
    var table =
        new ReportTable(
            "T",
            new ReportTable.Title("Tabel 1", "Proef", "%", false),
            Heading.of("rij"),
            columns,
            List.of(new TableBlock("", all)),
            new TableNotes(List.of(), List.of(), List.of(), ""));
    return new Plot(new ChartText("F1", "proef", "hoe het loopt"), table, drawn, draw, LABELS);
  }

  private static PrintedCell cell(String text) {
    if (text.isEmpty() || text.equals("x")) {
      var reason = text.isEmpty() ? "not_asked" : "too_few_contributors";
      return LABELS.gap(reason);
    }
    var parts = text.replace("‖", "").split(" ");
    var figure = PrintedCell.Number.of(Double.parseDouble(parts[0]), 0, "PC_ENT");
    var bounds = parts.length == 1 ? null : parts[1].split(":");
    var marks =
        text.startsWith("‖") ? Set.of(nl.smartindustry.report.table.Mark.BREAK) : figure.marks();
    return new PrintedCell.Number(
        figure.value(),
        0,
        "PC_ENT",
        marks,
        Optional.ofNullable(bounds)
            .map(
                ends ->
                    new Spread(
                        new java.math.BigDecimal(ends[0]),
                        new java.math.BigDecimal(ends[1]),
                        false)));
  }

  static String svg(ChartKind kind, Plot plot) {
    return plot.drawing(kind).orElseThrow().wide();
  }

  static int count(String svg, String part) {
    return (int) Pattern.compile(Pattern.quote(part)).matcher(svg).results().count();
  }

  /** The texts of a drawing, in order. */
  static List<String> texts(String svg) {
    return Pattern.compile("<text[^>]*>([^<]*)</text>")
        .matcher(svg)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
