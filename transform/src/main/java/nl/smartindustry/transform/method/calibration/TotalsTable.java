package nl.smartindustry.transform.method.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * Totals that come as a table: one row per level, with the {@code by} columns, {@code total} and,
 * where sums stand beside counts, {@code sum} with the name of the summed column. A row belongs to
 * the margin whose {@code by} columns it fills in; it leaves those of other margins empty.
 */
public final class TotalsTable {
  private static final String TOTAL = "total";
  private static final String SUM = "sum";

  private final Microdata table;
  private final List<Margin> margins;
  private final List<String> by;

  private TotalsTable(Microdata table, List<Margin> margins) {
    this.table = table;
    this.margins = margins;
    this.by = margins.stream().flatMap(margin -> margin.by().stream()).distinct().toList();
  }

  /**
   * The totals of all margins.
   *
   * @throws Refusal for a row of no margin or of several, a missing total or the same level twice
   */
  public static MarginTotals read(Microdata table, List<Margin> margins) {
    return new TotalsTable(table, margins).read();
  }

  private MarginTotals read() {
    Map<String, Double> totals = new LinkedHashMap<>();
    for (int row = 0; row < table.size(); row++) {
      var name = name(row);
      double total = table.numbers(TOTAL)[row];
      if (Double.isNaN(total)) {
        throw refusal(row, "'" + name + "' has no total (a number)");
      }
      if (totals.put(name, total) != null) {
        throw refusal(row, "'" + name + "' a second time (once)");
      }
    }
    return new MarginTotals(table.name(), totals);
  }

  private String name(int row) {
    var filled = by.stream().filter(column -> level(column, row) != null).toList();
    var found = new ArrayList<Margin>();
    for (var margin : margins) {
      if (isOf(margin, filled, row) && !found.contains(margin)) {
        found.add(margin);
      }
    }
    if (found.size() != 1) {
      throw refusal(row, "fits %d margins by %s (one)".formatted(found.size(), filled));
    }
    var margin = found.get(0);
    var parts = margin.by().stream().map(column -> column + "=" + level(column, row)).toList();
    return margin.name(parts.isEmpty() ? Crossing.ALL : String.join(";", parts));
  }

  private boolean isOf(Margin margin, List<String> filled, int row) {
    boolean sameColumns = filled.size() == margin.by().size() && filled.containsAll(margin.by());
    return sameColumns && (!table.has(SUM) || Objects.equals(level(SUM, row), margin.sum()));
  }

  private String level(String column, int row) {
    return table.codes(column).level(row);
  }

  private Refusal refusal(int row, String found) {
    return Refusal.data("%s, row %d of totals: %s", table.name(), row + 1, found);
  }
}
