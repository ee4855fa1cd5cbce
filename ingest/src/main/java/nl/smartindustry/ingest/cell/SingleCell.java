package nl.smartindustry.ingest.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.smartindustry.ingest.layout.ColumnSpec;

/**
 * A number that was written out of a 32-bit float, with digits that were not measured: read as the
 * shortest decimal that is the same float. A text that is not the value of any float, to the
 * decimals it shows, is refused.
 */
final class SingleCell implements CellReader {
  private static final int LONGEST = 60;

  private final ColumnSpec column;
  private final char decimal;
  private final NumberCell then;

  SingleCell(ColumnSpec column, char decimal, NumberCell then) {
    this.column = column;
    this.decimal = decimal;
    this.then = then;
  }

  @Override
  public Object read(String text, Findings findings) {
    var point = text.replace(decimal, '.');
    boolean number = (decimal == '.' || text.indexOf('.') < 0) && then.isNumber(point);
    if (!number || point.length() > LONGEST) {
      findings.rejected(
          "number_format", column.column(), "not a number with decimal sign '" + decimal + "'");
      return null;
    }
    float single = Float.parseFloat(point);
    var written = new BigDecimal(point);
    boolean same =
        Float.isFinite(single)
            && new BigDecimal((double) single)
                    .setScale(written.scale(), RoundingMode.HALF_EVEN)
                    .compareTo(written)
                == 0;
    if (!same) {
      findings.rejected("not_a_float", column.column(), "no 32-bit floating-point number");
      return null;
    }
    return then.read(ShortestDecimal.of(single), findings);
  }
}
