package nl.smartindustry.report.letter;

import nl.smartindustry.report.table.ColumnLayout;

/**
 * One printed column of figures: a column of the layout, for one period where it has one.
 *
 * @param period its period; empty when the column has none or each row its own
 */
record PrintedColumn(ColumnLayout layout, String period) {
  /** Stable name in data files: the period, the kind, and what it selects. */
  String id() {
    var name = new StringBuilder(layout.kind().word());
    layout.select().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(code -> name.append(' ').append(code.getValue()));
    if (layout.count() > 0 && period.isEmpty()) {
      name.append(' ').append(layout.count());
    }
    return period.isEmpty() ? name.toString() : period + " " + name;
  }
}
