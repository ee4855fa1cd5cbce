package nl.smartindustry.transform.command.decompose;

import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.count;
import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.number;
import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.command.file.MethodTable;
import nl.smartindustry.transform.command.file.MethodTable.ColumnOf;
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
  private static final List<ColumnOf<ResultRow>> COLUMNS =
      List.of(
          text("method", ResultRow::method),
          count("from", row -> row.years.from()),
          count("to", row -> row.years.to()),
          text("group", ResultRow::group),
          text("component", row -> row.component.label()),
          number("value", ResultRow::value),
          count("n_stayers", row -> row.counts.map(Counts::stayers).orElse(null)),
          count("n_entrants", row -> row.counts.map(Counts::entrants).orElse(null)),
          count("n_exits", row -> row.counts.map(Counts::exits).orElse(null)),
          count("n_dropped", row -> row.counts.map(Counts::dropped).orElse(null)),
          number("dropped_share", row -> row.counts.map(Counts::droppedShare).orElse(Double.NaN)));

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
  static MethodTable<ResultRow> table(List<ResultRow> rows) {
    return MethodTable.of(COLUMNS, rows.stream().sorted(ORDER).toList());
  }
}
