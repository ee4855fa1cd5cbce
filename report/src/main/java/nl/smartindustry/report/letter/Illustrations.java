package nl.smartindustry.report.letter;

import java.util.List;
import nl.smartindustry.report.figure.Figure;
import nl.smartindustry.report.input.Figures;
import nl.smartindustry.report.layout.FigureLayout;
import nl.smartindustry.report.layout.TableCatalogue;
import nl.smartindustry.report.table.ReportTable;

/** The figures of a progress letter, drawn from the figures of its tables. */
public final class Illustrations {
  private Illustrations() {}

  /**
   * Draws every figure.
   *
   * @param tables the letter's tables; a heat map draws one of them
   */
  public static List<Figure> draw(
      List<ReportTable> tables, Figures figures, TableCatalogue catalogue) {
    var material = Material.of(figures, catalogue);
    return catalogue.figures().stream().map(layout -> draw(layout, tables, material)).toList();
  }

  private static Figure draw(FigureLayout layout, List<ReportTable> tables, Material material) {
    var table = material.catalogue().table(layout.table());
    return switch (layout.kind()) {
      case LINES -> new LineFigure(layout, table, material).draw();
      case HEAT_MAP -> new HeatFigure(layout, table, material).draw(printed(layout, tables));
    };
  }

  private static ReportTable printed(FigureLayout layout, List<ReportTable> tables) {
    return tables.stream()
        .filter(table -> table.id().equals(layout.table()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Figure '%s': table '%s' is not printed"
                        .formatted(layout.id(), layout.table())));
  }
}
