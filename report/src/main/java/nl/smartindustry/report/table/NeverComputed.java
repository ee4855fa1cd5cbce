package nl.smartindustry.report.table;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.report.table.TableLayout.RowLayout;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Observation;

/**
 * Rows of tables whose indicator, of a survey, was computed, but never with their codes, in no
 * period: what definitions alone cannot tell to be impossible, the data say.
 */
public final class NeverComputed {
  /** Rows that are named; the others are counted. */
  private static final int NAMED = 5;

  private final Set<Series> computed = new HashSet<>();
  private final Set<String> indicators = new HashSet<>();
  private final Set<String> rows = new LinkedHashSet<>();

  private NeverComputed(Set<String> surveyed, List<Observation> observations) {
    for (var one : observations) {
      computed.add(Series.of(one));
      if (surveyed.contains(one.key().indicator()) && !(one.cell() instanceof Cell.Absent)) {
        indicators.add(one.key().indicator());
      }
    }
  }

  /**
   * One warning for all tables; none where each row has what it asks for.
   *
   * @param surveyed indicators of one survey each: others may lack what one of their sources gives
   */
  public static Optional<String> warning(
      List<TableLayout> tables, Set<String> surveyed, List<Observation> observations) {
    var never = new NeverComputed(surveyed, observations);
    for (var table : tables) {
      table
          .rows()
          .forEach(row -> table.columns().forEach(column -> never.look(table, row, column)));
    }
    return never.said();
  }

  private void look(TableLayout table, RowLayout row, ColumnLayout column) {
    var series = table.series(row, column);
    if (indicators.contains(series.indicator()) && !computed.contains(series)) {
      var codes = new TreeMap<>(series.codes());
      codes.remove("INDICATOR");
      rows.add(
          "'%s' row '%s' (%s %s)".formatted(table.id(), row.label(), series.indicator(), codes));
    }
  }

  private Optional<String> said() {
    var named = rows.stream().limit(NAMED).collect(Collectors.joining("; "));
    var more = rows.size() > NAMED ? "; and %d more".formatted(rows.size() - NAMED) : "";
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of("Tables: nothing is computed, in no period, for " + named + more);
  }
}
