package nl.smartindustry.report.glance;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Pattern;
import nl.smartindustry.report.table.ColumnLayout;

/**
 * A cell of a printed table: {@code T01.ROB_USE.own}, {@code T05.SI_AD_AI.periods} for the newest
 * period of the columns of periods, {@code T05.SI_AD_AI.periods oldest} for their first.
 *
 * @param column the stable name of a column without its period
 */
public record CellAddress(String table, String row, String column, boolean oldest) {
  private static final Pattern DATED = Pattern.compile("(\\d{4}(?:-\\d{2}-\\d{2})?) (.+)");
  private static final String OLDEST = " oldest";

  @JsonCreator
  static CellAddress of(String address) {
    var parts = address.split("\\.", 3);
    if (parts.length < 3 || parts[0].isBlank() || parts[1].isBlank() || parts[2].isBlank()) {
      throw new IllegalArgumentException(
          "Slot '%s': names no cell (table.row.column)".formatted(address));
    }
    boolean oldest = parts[2].endsWith(OLDEST);
    return new CellAddress(parts[0], parts[1], parts[2].replace(OLDEST, ""), oldest);
  }

  /** Whether a column of a layout is, or becomes, this one. */
  boolean fits(ColumnLayout layout) {
    return column.equals(layout.name()) || column.equals(layout.undated());
  }

  /** Whether a printed column, by its stable name, is one of this address. */
  boolean fits(String id) {
    var dated = DATED.matcher(id);
    return column.equals(dated.matches() ? dated.group(2) : id);
  }

  /** The period in the stable name of a column; empty where there is none. */
  static String period(String id) {
    var dated = DATED.matcher(id);
    return dated.matches() ? dated.group(1) : "";
  }

  /** The same with the column as printed. */
  String at(String id) {
    return table + "." + row + "." + id;
  }

  @Override
  public String toString() {
    return at(oldest ? column + OLDEST : column);
  }
}
