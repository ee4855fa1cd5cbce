package nl.smartindustry.transform.command.protect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.command.file.UserFile;
import nl.smartindustry.transform.command.protect.CellStatuses.Status;
import nl.smartindustry.transform.method.sample.Codes;

/**
 * Cells that are public already, as the command has written them or as any file with the columns of
 * the dimensions. A row is public unless its {@code status} is another than safe or its {@code
 * value} is empty, where it has these columns.
 */
record EarlierRelease(List<Dimension> dimensions, List<Published> cells) {
  private static final String VALUE = "value";
  private static final String STATUS = "status";

  /**
   * A cell by its part of each dimension.
   *
   * @param value null where the file does not say it
   */
  private record Published(int[] parts, BigDecimal value) {}

  /**
   * Reads it, if the spec has one.
   *
   * @throws nl.smartindustry.ingest.definition.Refusal where a code is in no hierarchy (65, by
   *     line)
   */
  static EarlierRelease read(ProtectSpec spec, List<Dimension> dimensions) {
    var cells = new ArrayList<Published>();
    var format = spec.choices().keep();
    if (format != null) {
      var file = new UserFile(spec.file().resolve(format.path()), format);
      var wanted = new WantedColumns().texts(spec.columns());
      file.header().stream().filter(List.of(VALUE, STATUS)::contains).forEach(wanted::text);
      var table = new SourceTable(file, file.read(wanted));
      var values = table.data().has(VALUE) ? Decimals.of(table, format, VALUE) : null;
      for (int row = 0; row < table.data().size(); row++) {
        int[] parts = parts(dimensions, table, row);
        if (isSafe(table, row) && (values == null || !values.missing()[row])) {
          cells.add(new Published(parts, values == null ? null : values.decimal(row)));
        }
      }
    }
    return new EarlierRelease(dimensions, cells);
  }

  private static int[] parts(List<Dimension> dimensions, SourceTable table, int row) {
    return dimensions.stream()
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

  /** The tables that have cells which are in none of these, by the dimensions that divide them. */
  List<int[]> tablesBeside(List<int[]> tables) {
    var beside = new ArrayList<int[]>();
    cells.stream()
        .map(cell -> divided(cell.parts()))
        .sorted((one, other) -> other.length - one.length)
        .forEach(
            table -> {
              if (tables.stream().noneMatch(other -> holds(other, table))
                  && beside.stream().noneMatch(other -> holds(other, table))) {
                beside.add(table);
              }
            });
    return beside;
  }

  private int[] divided(int[] parts) {
    return IntStream.range(0, parts.length)
        .filter(d -> parts[d] != dimensions.get(d).total())
        .toArray();
  }

  private static boolean holds(int[] table, int[] other) {
    return Arrays.stream(other).allMatch(d -> Arrays.stream(table).anyMatch(in -> in == d));
  }

  /** By position in a grid the value that was published, null where the file does not say it. */
  Map<Integer, BigDecimal> in(Grid grid) {
    var found = new HashMap<Integer, BigDecimal>();
    for (var cell : cells) {
      int position = grid.position(grid.key(cell.parts()));
      if (position >= 0) {
        found.put(position, cell.value());
      }
    }
    return found;
  }
}
