package nl.smartindustry.report.letter;

import java.util.List;
import nl.smartindustry.report.input.LetterInput;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.report.table.TableLayout;

/** The tables of a progress letter, in the order of the catalogue. */
public final class Letter {
  private Letter() {}

  /**
   * Lays out every table.
   *
   * @param input safe figures; a value that is not there stays a gap with its reason
   * @return one table for each layout; a series that was never computed gives cells that say so
   */
  public static List<ReportTable> build(LetterInput input, TableCatalogue catalogue) {
    var material = Material.of(input, catalogue);
    return catalogue.tables().stream().map(layout -> table(layout, material, input)).toList();
  }

  private static ReportTable table(TableLayout layout, Material material, LetterInput input) {
    return switch (layout.content()) {
      case STATISTICS -> StatisticTable.build(layout, material);
      case ACTIONS -> ActionTable.build(layout, material, input.actions());
      case FIELDLABS -> FieldlabTable.build(layout, material, input.fieldlabs());
    };
  }
}
