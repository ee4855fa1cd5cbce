package nl.smartindustry.ingest.cell;

import java.util.regex.Pattern;
import nl.smartindustry.ingest.layout.ColumnSpec;

/** A computed number, which its program may have written with an exponent: {@code 9.3e-05}. */
final class ScientificCell implements CellReader {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");

  private final ColumnSpec column;
  private final char decimal;

  ScientificCell(ColumnSpec column, char decimal) {
    this.column = column;
    this.decimal = decimal;
  }

  @Override
  public Object read(String text, Findings findings) {
    var point = decimal == '.' ? text : text.replace('.', ' ').replace(decimal, '.');
    double number = NUMBER.matcher(point).matches() ? Double.parseDouble(point) : Double.NaN;
    if (!Double.isFinite(number)) {
      findings.rejected("number_format", column.column(), "not a number, with or without exponent");
      return null;
    }
    return number;
  }
}
