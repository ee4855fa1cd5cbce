package nl.smartindustry.transform.command.protect;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.command.file.UserFile;
import nl.smartindustry.transform.method.sample.Codes;

/**
 * Cells that are public already, as the command has written them or as any file with the columns of
 * the dimensions. A row is public unless its {@code status} is another than safe or its {@code
 * value} is empty, where it has these columns.
 *
 * @param values by cell; null where the file does not say the value
 */
record EarlierRelease(Map<Integer, BigDecimal> values) {
  private static final String VALUE = "value";
  private static final String STATUS = "status";

  /** No earlier release. */
  static final EarlierRelease NONE = new EarlierRelease(Map.of());

  /**
   * Reads it; a cell that is in no table of this release is left out.
   *
   * @throws nl.smartindustry.ingest.definition.Refusal where a code is in no hierarchy (65, by
   *     line)
   */
  static EarlierRelease read(ProtectSpec spec, Grid grid) {
    var format = spec.choices().keep();
    if (format == null) {
      return NONE;
    }
    var file = new UserFile(spec.file().resolve(format.path()), format);
    var wanted = new WantedColumns().texts(spec.columns());
    file.header().stream().filter(List.of(VALUE, STATUS)::contains).forEach(wanted::text);
    var table = new SourceTable(file, file.read(wanted));
    var values = table.data().has(VALUE) ? Decimals.of(table, format, VALUE) : null;
    var found = new HashMap<Integer, BigDecimal>();
    for (int row = 0; row < table.data().size(); row++) {
      int cell = grid.position(grid.key(parts(grid, table, row)));
      boolean empty = values != null && values.missing()[row];
      if (cell >= 0 && !empty && isSafe(table, row)) {
        found.put(
            cell,
            values == null ? null : Decimals.decimal(values.values()[row], values.decimals()));
      }
    }
    return new EarlierRelease(found);
  }

  private static int[] parts(Grid grid, SourceTable table, int row) {
    return grid.dimensions().stream()
        .mapToInt(of -> of.part(table, row, table.completeCodes(of.column()).level(row)))
        .toArray();
  }

  private static boolean isSafe(SourceTable table, int row) {
    if (!table.data().has(STATUS)) {
      return true;
    }
    var status = table.data().codes(STATUS);
    return status.of()[row] != Codes.NONE && Status.SAFE.label().equals(status.level(row));
  }

  boolean has(int cell) {
    return values.containsKey(cell);
  }

  /** Whether a cell was published with the value that it has now, as far as the file says. */
  boolean hasValue(int cell, BigDecimal now) {
    var before = values.get(cell);
    return has(cell) && (before == null || before.compareTo(now) == 0);
  }
}
