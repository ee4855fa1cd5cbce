package nl.smartindustry.report.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.Series;
import nl.smartindustry.report.table.TableLayout.TableKind;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;

/**
 * One observation in one cell of a table of figures of the letter; where nothing was computed for
 * the period of a column, the lack of one. What is made of several, such as a mean, a change or a
 * sum, is at no place.
 *
 * @param table {@code T05}
 * @param cell as it is printed there
 */
public record FigurePlace(
    String table, Head row, Head column, Observation figure, PrintedCell cell) {
  /** {@code SI_AD_ROB} is of the group AD. */
  private static final Pattern GROUP = Pattern.compile("^[^_]+_([^_]+)_.*");

  /**
   * The head of a row or column.
   *
   * @param id stable name in data files
   * @param text as printed, without marks and footnotes; of a row with the heading of its block
   */
  public record Head(String id, String text) {
    private static Head of(String id, Heading heading) {
      var text = heading.text();
      for (var mark : List.of(Mark.PROVISIONAL, Mark.FURTHER_PROVISIONAL)) {
        text = text.replace(mark.sign(), "");
      }
      return new Head(id, text);
    }

    private Head under(String heading) {
      return heading.isEmpty() ? this : new Head(id, heading + ": " + text);
    }
  }

  /** The places of all observations in tables with all their rows and columns, in their order. */
  static List<FigurePlace> of(List<ReportTable> laidOut, Material material) {
    return laidOut.stream().flatMap(table -> in(table, material).stream()).toList();
  }

  private static List<FigurePlace> in(ReportTable table, Material material) {
    var layout = material.catalogue().table(table.id());
    if (layout.content() != TableKind.STATISTICS) {
      return List.of();
    }
    var periods = PrintedColumns.periods(layout, material);
    var printed = PrintedColumns.of(layout, material, periods);
    var cells = new StatisticCells(layout, material, periods);
    var rows = layout.rows().toList();
    var heads = heads(table);
    var places = new ArrayList<FigurePlace>();
    for (int row = 0; row < rows.size(); row++) {
      var shown = table.rows().toList().get(row).cells();
      for (int i = 0; i < printed.size(); i++) {
        var series = layout.series(rows.get(row), printed.get(i).layout());
        var column = Head.of(printed.get(i).id(), table.columns().get(i).heading());
        var head = heads.get(row);
        var cell = shown.get(i);
        var period = printed.get(i).period();
        cells
            .figure(printed.get(i), series)
            .or(() -> missing(series, period))
            .ifPresent(one -> places.add(new FigurePlace(layout.id(), head, column, one, cell)));
      }
    }
    return places;
  }

  /** A cell of a period for which nothing was computed. */
  private static Optional<Observation> missing(Series series, String period) {
    if (period.isEmpty() || series.indicator().isEmpty()) {
      return Optional.empty();
    }
    var codes = new HashMap<String, Object>(series.codes());
    codes.putAll(Map.of("FREQ", "A", "TIME_PERIOD", period));
    codes.put("GROUP", GROUP.matcher(series.indicator()).replaceFirst("$1"));
    codes.put("REASON", Reason.NOT_COMPUTED.code());
    return Optional.of(Observation.from(codes::get));
  }

  private static List<Head> heads(ReportTable table) {
    return table.blocks().stream()
        .flatMap(
            block ->
                block.rows().stream()
                    .map(row -> Head.of(row.id(), row.heading()).under(block.heading())))
        .toList();
  }
}
