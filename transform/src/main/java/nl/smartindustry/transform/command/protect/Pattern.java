package nl.smartindustry.transform.command.protect;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.smartindustry.transform.command.file.MethodTable.ColumnOf;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.ProtectedTables;

/** What becomes of each cell. */
record Pattern(LinkedTables tables, Status[] statuses) {

  static Pattern of(LinkedTables tables, ProtectedTables found, boolean audit) {
    var statuses = new Status[tables.cells().size()];
    Arrays.setAll(
        statuses,
        cell -> tables.cells().get(cell).need().isSensitive() ? Status.PRIMARY : Status.SAFE);
    for (int cell : found.secondaries()) {
      statuses[cell] = Status.SECONDARY;
    }
    return new Pattern(tables, statuses);
  }

  Status status(int cell) {
    return statuses[cell];
  }

  boolean isSafe(int cell) {
    return statuses[cell] == Status.SAFE;
  }

  /** What may be seen of a cell; null where it is withheld. */
  BigDecimal value(int cell, int decimals) {
    return isSafe(cell) ? Decimals.decimal(tables.cells().get(cell).value(), decimals) : null;
  }

  /** Columns of what can be derived of a cell, where that is asked. */
  <R> List<ColumnOf<R>> columns(ToIntFunction<R> cell, int decimals) {
    return List.of();
  }
}
