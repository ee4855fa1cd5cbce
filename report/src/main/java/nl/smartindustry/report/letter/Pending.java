package nl.smartindustry.report.letter;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.report.layout.RowLayout;
import nl.smartindustry.report.layout.TableLayout;

/** Rows that the layout calls pending, for as long as no figure of them was ever computed. */
final class Pending {
  private Pending() {}

  static boolean is(RowLayout row, TableLayout layout, Material material) {
    return !row.pending().isEmpty()
        && layout.columns().stream()
            .flatMap(
                column -> material.observations().of(layout.series(row, column)).values().stream())
            .noneMatch(observed -> observed.estimate().present().isPresent());
  }

  /** The footnotes of a row, with the one that says why it waits. */
  static List<String> footnotes(RowLayout row, TableLayout layout, Material material) {
    var codes = new ArrayList<>(row.footnotes());
    if (is(row, layout, material)) {
      codes.add(row.pending());
    }
    return codes;
  }
}
