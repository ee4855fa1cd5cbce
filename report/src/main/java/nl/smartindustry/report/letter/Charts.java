package nl.smartindustry.report.letter;

import java.util.List;
import nl.smartindustry.report.chart.Chart;
import nl.smartindustry.report.input.LetterInput;
import nl.smartindustry.report.table.ChartLayout;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.TableCatalogue;

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
}
