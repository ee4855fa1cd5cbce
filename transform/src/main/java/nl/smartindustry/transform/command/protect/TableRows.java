package nl.smartindustry.transform.command.protect;

import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.count;
import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.decimal;
import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.transform.command.file.MethodTable;
import nl.smartindustry.transform.command.file.MethodTable.ColumnOf;
import nl.smartindustry.transform.command.protect.CellStatuses.Status;

/** The output of tables over dimensions: a row for each code of each dimension of each table. */
record TableRows(UserTables user, CellStatuses pattern) {
  private static final String BETWEEN = "*";

  /**
   * A row.
   *
   * @param cell its position in the grid
   */
  record TableRow(List<String> codes, String table, int cell) {}

  private static final Comparator<TableRow> ORDER =
      Comparator.comparing(TableRow::codes, TableRows::compare).thenComparing(TableRow::table);

  MethodTable<TableRow> table() {
    var columns = new ArrayList<ColumnOf<TableRow>>();
    var dimensions = user.grid().dimensions();
    for (int d = 0; d < dimensions.size(); d++) {
      int at = d;
      columns.add(text(dimensions.get(d).column(), row -> row.codes().get(at)));
    }
    columns.add(text("table", TableRow::table));
    columns.add(count("frequency", row -> frequency(row.cell())));
    columns.add(decimal("value", row -> pattern.value(row.cell())));
    columns.add(text("status", row -> pattern.status(row.cell()).label()));
    columns.add(text("rule", row -> rule(row.cell())));
    columns.addAll(pattern.columns(TableRow::cell));
    return MethodTable.of(columns, rows());
  }

  /**
   * What is not said of a withheld cell: its contributors would be those of a total less others.
   */
  private Long frequency(int cell) {
    if (!pattern.isSafe(cell)) {
      return null;
    }
    var tally = user.tabulated().tallies()[cell];
    return tally == null ? 0 : tally.frequency();
  }

  private String rule(int cell) {
    return pattern.status(cell) == Status.PRIMARY
        ? user.findings().get(cell).orElseThrow().rule().label()
        : null;
  }

  private List<TableRow> rows() {
    var rows = new ArrayList<TableRow>();
    for (var table : user.spec().tables()) {
      var name = String.join(BETWEEN, table);
      add(table, name, new ArrayList<>(), rows);
    }
    rows.sort(ORDER);
    return rows;
  }

  private void add(List<String> table, String name, List<String> codes, List<TableRow> rows) {
    var dimensions = user.grid().dimensions();
    if (codes.size() == dimensions.size()) {
      rows.add(new TableRow(List.copyOf(codes), name, user.grid().position(codes)));
      return;
    }
    var dimension = dimensions.get(codes.size());
    var asked =
        table.contains(dimension.column())
            ? dimension.parts().keySet()
            : List.of(dimension.code(dimension.total()));
    for (var code : asked) {
      codes.add(code);
      add(table, name, codes, rows);
      codes.remove(codes.size() - 1);
    }
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
