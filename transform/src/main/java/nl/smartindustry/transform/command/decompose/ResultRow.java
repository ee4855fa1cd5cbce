package nl.smartindustry.transform.command.decompose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.command.file.MethodTable;
import nl.smartindustry.transform.command.file.MethodTable.Column;
import nl.smartindustry.transform.command.file.MethodTable.Kind;
import nl.smartindustry.transform.method.decomposition.Component;
import nl.smartindustry.transform.method.decomposition.Decomposed;
import nl.smartindustry.transform.method.decomposition.Members;
import nl.smartindustry.transform.method.decomposition.Panel;

/**
 * A row of the output.
 *
 * @param value NaN where it is not defined
 * @param counts of enterprises; empty for a figure of industries
 */
record ResultRow(
    String method,
    DecomposeSpec.Pair years,
    String group,
    Component component,
    double value,
    Optional<Counts> counts) {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("method", Kind.TEXT),
          new Column("from", Kind.COUNT),
          new Column("to", Kind.COUNT),
          new Column("group", Kind.TEXT),
          new Column("component", Kind.TEXT),
          new Column("value", Kind.NUMBER),
          new Column("n_stayers", Kind.COUNT),
          new Column("n_entrants", Kind.COUNT),
          new Column("n_exits", Kind.COUNT),
          new Column("n_dropped", Kind.COUNT),
          new Column("dropped_share", Kind.NUMBER));

  private static final Comparator<ResultRow> ORDER =
      Comparator.comparing(ResultRow::method)
          .thenComparing(row -> row.years().from())
          .thenComparing(row -> row.years().to())
          .thenComparing(ResultRow::group)
          .thenComparing(row -> row.component().label());

  /**
   * Enterprises of a window.
   *
   * @param droppedShare of labour, both years together
   */
  record Counts(long stayers, long entrants, long exits, long dropped, double droppedShare) {
    static Counts of(Members members, Panel panel) {
      return new Counts(
          members.stayersFrom().length,
          members.entrants().length,
          members.exits().length,
          members.droppedUnits(),
          members.droppedShare(panel));
    }
  }

  /** A row for each part and for the total. */
  static List<ResultRow> of(
      DecomposeSpec.Pair years, String group, Decomposed decomposed, Optional<Counts> counts) {
    var rows = new ArrayList<ResultRow>();
    var method = decomposed.method();
    decomposed
        .parts()
        .forEach(
            (part, value) -> rows.add(new ResultRow(method, years, group, part, value, counts)));
    rows.add(new ResultRow(method, years, group, Component.TOTAL, decomposed.total(), counts));
    return rows;
  }

  /** The output of the command, sorted. */
  static MethodTable table(List<ResultRow> rows) {
    return new MethodTable(COLUMNS, rows.stream().sorted(ORDER).map(ResultRow::cells).toList());
  }

  private List<Object> cells() {
    return Arrays.asList(
        method,
        years.from(),
        years.to(),
        group,
        component.label(),
        defined(value),
        counts.map(Counts::stayers).orElse(null),
        counts.map(Counts::entrants).orElse(null),
        counts.map(Counts::exits).orElse(null),
        counts.map(Counts::dropped).orElse(null),
        counts.map(of -> defined(of.droppedShare())).orElse(null));
  }

  /** Zero has no sign. */
  private static Double defined(double value) {
    return Double.isFinite(value) ? value + 0.0 : null;
  }
}
