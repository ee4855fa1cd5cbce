package nl.smartindustry.report.letter;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.report.chart.Chart;
import nl.smartindustry.report.chart.HeatMap;
import nl.smartindustry.report.chart.Svg;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.table.ChartLayout;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.report.table.TableLayout;

/** The charts of a progress letter, drawn from the figures of its tables. */
public final class Charts {
  private Charts() {}

  /**
   * Draws every chart.
   *
   * @param tables the letter's tables; a heat map draws one of them
   */
  public static List<Chart> draw(
      List<ReportTable> tables, LetterInput input, TableCatalogue catalogue) {
    var material = Material.of(input, catalogue);
    return catalogue.charts().stream().map(layout -> draw(layout, tables, material)).toList();
  }

  private static Chart draw(ChartLayout layout, List<ReportTable> tables, Material material) {
    var table = material.catalogue().table(layout.table());
    return switch (layout.kind()) {
      case LINES -> new SeriesChart(layout, table, material).draw();
      case HEAT_MAP -> new ShadedChart(layout, table, material).draw(printed(layout, tables));
    };
  }

  private static ReportTable printed(ChartLayout layout, List<ReportTable> tables) {
    return tables.stream()
        .filter(table -> table.id().equals(layout.table()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Chart '%s': table '%s' is not printed"
                        .formatted(layout.id(), layout.table())));
  }

  /** A printed table of percentages as a heat map; rows in another unit are left out. */
  record ShadedChart(ChartLayout layout, TableLayout table, Material material) {
    private static final String DIFFERENCE = "PPT";

    Chart draw(ReportTable printed) {
      var data = data(printed);
      var description =
          IntStream.range(0, data.columns().size())
              .mapToObj(column -> sentence(data, column))
              .filter(sentence -> !sentence.isEmpty())
              .collect(Collectors.joining(" "));
      var text = new Svg.ChartText(layout.id(), material.labels().alternative(layout), description);
      var map = new HeatMap(data, material.labels().word("heat_legend"), material.language());
      return TableText.chart(layout, material, description, map.svg(text), data);
    }

    private ReportTable data(ReportTable printed) {
      var blocks =
          printed.blocks().stream()
              .map(
                  block ->
                      new TableBlock(
                          block.heading(),
                          block.rows().stream().filter(ShadedChart::percentages).toList()))
              .toList();
      return new ReportTable(
          layout.id() + "-data",
          TableText.dataTitle(layout, table, material, printed.title().unit()),
          printed.stub(),
          printed.columns(),
          blocks,
          printed.notes());
    }

    private static boolean percentages(Row row) {
      return row.cells().stream()
          .noneMatch(
              cell ->
                  cell instanceof PrintedCell.Number number && number.unit().equals(DIFFERENCE));
    }

    /** Where a column is highest and lowest among the rows of the first block. */
    private String sentence(ReportTable data, int column) {
      Map<String, PrintedCell.Number> figures = new TreeMap<>();
      for (Row row : data.blocks().get(0).rows()) {
        if (row.cells().get(column) instanceof PrintedCell.Number number) {
          figures.put(row.heading().text(), number);
        }
      }
      if (figures.isEmpty()) {
        return "";
      }
      var order =
          Comparator.comparing(
              (Map.Entry<String, PrintedCell.Number> one) -> one.getValue().value());
      List<Map.Entry<String, PrintedCell.Number>> sorted =
          figures.entrySet().stream().sorted(order).toList();
      var lowest = sorted.get(0);
      var highest = sorted.get(sorted.size() - 1);
      return material
          .labels()
          .word("heat_description")
          .replace("{kolom}", capital(data.columns().get(column).heading().text()))
          .replace("{hoogste}", highest.getKey())
          .replace("{hoog}", material.language().percent(highest.getValue()))
          .replace("{laagste}", lowest.getKey())
          .replace("{laag}", material.language().percent(lowest.getValue()));
    }

    private static String capital(String text) {
      return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
  }
}
