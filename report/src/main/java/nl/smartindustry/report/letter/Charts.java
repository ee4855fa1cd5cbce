package nl.smartindustry.report.letter;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.report.chart.Chart;
import nl.smartindustry.report.chart.Chart.ChartText;
import nl.smartindustry.report.chart.Drawing;
import nl.smartindustry.report.chart.Plot;
import nl.smartindustry.report.chart.Timeline;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.table.ChartLayout.ChartKind;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.TableCatalogue;

/** The charts of a progress letter, drawn from printed cells. */
public final class Charts {
  private Charts() {}

  /**
   * Draws every chart.
   *
   * @param letter whose cells most charts draw
   */
  public static List<Chart> draw(Letter letter, LetterInput input, TableCatalogue catalogue) {
    var material = Material.of(input, catalogue);
    var tables =
        letter.laidOut().stream().map(one -> LeftOut.drawn(one, catalogue.labels())).toList();
    return catalogue.charts().stream()
        .map(layout -> draw(ChartData.of(layout, material), tables, input))
        .toList();
  }

  private static Chart draw(ChartData source, List<ReportTable> tables, LetterInput input) {
    var layout = source.layout();
    var labels = source.material().labels();
    var data = source.table(tables, input);
    var title = new FindingTitle(source, data, source.printed(tables));
    var shown = new Description(labels, data).text(layout.kind());
    var text = new ChartText(layout.id(), labels.alternative(layout), shown);
    var plot = new Plot(text, data, source.columns(data), layout.draw(), labels);
    var drawing = drawing(source, plot, input);
    return new Chart(
        layout.id(),
        labels.word("figure") + " " + layout.number(),
        drawing.isEmpty() ? data.title().caption() : title.text(layout.words().findings()),
        drawing.isEmpty() ? new ChartText(text.id(), text.alt(), labels.absent(layout)) : text,
        drawing,
        data);
  }

  /** Steps add up only when all are there. */
  private static Optional<Drawing> drawing(ChartData source, Plot plot, LetterInput input) {
    var kind = source.layout().kind();
    if (kind == ChartKind.WATERFALL && !source.isWhole(plot.data())) {
      return Optional.empty();
    }
    if (kind != ChartKind.TIMELINE) {
      return plot.drawing(kind);
    }
    var language = plot.labels().language();
    var lines = input.actions().stream().map(action -> action.line(language)).toList();
    return Timeline.of(plot, lines, input.facts().referenceDate());
  }

  /** What a chart shows, in words; its subject comes first. */
  record Description(Labels labels, ReportTable data) {
    String text(ChartKind kind) {
      var sentences =
          switch (kind) {
            case LINES -> data.rows().map(this::line);
            case HEAT_MAP, TILES, DOTS ->
                IntStream.range(0, data.columns().size()).mapToObj(this::column);
            case TIMELINE -> Stream.of(labels.word("timeline_description"));
            case WATERFALL, EVENTS -> data.rows().map(row -> row(row, column -> true));
            case FAN -> data.rows().map(row -> row(row, column -> column >= newest()));
          };
      var all = Stream.concat(Stream.of(data.title().caption() + "."), sentences);
      return all.filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    /** From the first figure of a row to its last; a row without any has its own sentence. */
    private String line(Row row) {
      var present =
          IntStream.range(0, row.cells().size())
              .filter(i -> row.cells().get(i) instanceof PrintedCell.Number)
              .boxed()
              .toList();
      if (present.isEmpty()) {
        return labels.word("lines_none").replace("{rij}", row.heading().text());
      }
      int first = present.get(0);
      int last = present.get(present.size() - 1);
      return labels
          .word(first == last ? "line_point" : "lines_description")
          .replace("{rij}", row.heading().text())
          .replace("{eerste}", percent(row, first))
          .replace("{van}", data.columns().get(first).heading().text())
          .replace("{laatste}", percent(row, last))
          .replace("{tot}", data.columns().get(last).heading().text());
    }

    /** Where a column is highest and lowest among the rows of the first block that have figures. */
    private String column(int column) {
      var rows =
          data.blocks().get(0).rows().stream()
              .filter(row -> row.cells().get(column) instanceof PrintedCell.Number)
              .sorted(Comparator.comparing(row -> number(row, column).value()))
              .toList();
      if (rows.isEmpty()) {
        return "";
      }
      boolean all = rows.size() == data.blocks().get(0).rows().size();
      var lowest = rows.get(0);
      var highest = rows.get(rows.size() - 1);
      return labels
          .word(all ? "heat_description" : "heat_description_part")
          .replace("{kolom}", capital(data.columns().get(column).heading().text()))
          .replace("{hoogste}", highest.heading().text())
          .replace("{hoog}", percent(highest, column))
          .replace("{laagste}", lowest.heading().text())
          .replace("{laag}", percent(lowest, column));
    }

    /** The column of the newest period. */
    private int newest() {
      return IntStream.range(0, data.columns().size())
          .filter(i -> data.columns().get(i).id().endsWith(ColumnKind.PERIODS.word()))
          .max()
          .orElse(0);
    }

    /** The figures of a row in some columns. */
    private String row(Row row, IntPredicate among) {
      var figures =
          IntStream.range(0, row.cells().size())
              .filter(among)
              .filter(i -> row.cells().get(i) instanceof PrintedCell.Number)
              .mapToObj(
                  i ->
                      data.columns().get(i).heading().text()
                          + ": "
                          + labels.printed(row.cells().get(i)))
              .collect(Collectors.joining("; "));
      return figures.isEmpty() ? "" : row.heading().text() + ": " + figures + ".";
    }

    private String percent(Row row, int column) {
      var figure = number(row, column);
      return figure.unit().startsWith("PC")
          ? labels.language().percent(figure)
          : labels.language().text(figure);
    }

    private static PrintedCell.Number number(Row row, int column) {
      return (PrintedCell.Number) row.cells().get(column);
    }

    private static String capital(String text) {
      return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
  }
}
