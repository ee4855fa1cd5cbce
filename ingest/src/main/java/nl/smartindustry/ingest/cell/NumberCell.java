package nl.smartindustry.ingest.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.smartindustry.ingest.cell.Findings.CellReader;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.ColumnSpec.CellType;
import org.apache.spark.sql.types.Decimal;

/**
 * A number with the layout's decimal sign and nothing else: no exponent, no other decimal sign, and
 * no thousands sign unless the layout declares it, because {@code 1.234} may mean either. Where it
 * does, digits stand in groups of three or without any sign.
 */
final class NumberCell implements CellReader {
  private static final int PRECISION = 18;
  private static final int BASE = 10;

  private static final int GROUP = 3;

  private final ColumnSpec column;
  private final CellType type;
  private final char decimal;
  private final int scale;
  private final String thousands;

  NumberCell(ColumnSpec column, CellType type, char decimal, int scale) {
    this.column = column;
    this.type = type;
    this.decimal = decimal;
    this.scale = scale;
    this.thousands = column.shape().thousands();
  }

  @Override
  public Object read(String cell, Findings findings) {
    boolean grouped = !thousands.isEmpty() && cell.indexOf(thousands.charAt(0)) >= 0;
    var text = grouped ? ungrouped(cell) : cell;
    int point = text.indexOf(decimal);
    boolean whole = type == CellType.INTEGER;
    if (!isNumber(text, point) || (whole && point >= 0)) {
      return refuse(findings);
    }
    return switch (type) {
      case INTEGER -> integer(text, findings);
      case NUMBER -> Double.valueOf(decimal == '.' ? text : text.replace(decimal, '.'));
      default -> decimal(text, point, findings);
    };
  }

  boolean isNumber(String text) {
    return isNumber(text, text.indexOf(decimal));
  }

  /** The text without its thousands signs; empty, and so no number, where they stand wrongly. */
  private String ungrouped(String text) {
    int point = text.indexOf(decimal);
    int end = point < 0 ? text.length() : point;
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      boolean sign = text.charAt(i) == thousands.charAt(0);
      boolean expected = i < end && (end - i) % (GROUP + 1) == 0;
      if (sign != expected || (sign && i == start)) {
        return "";
      }
    }
    return text.replace(thousands, "");
  }

  private boolean isNumber(String text, int point) {
    int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    int end = text.length();
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && i != point) {
        return false;
      }
    }
    return end > start && point != start && point != end - 1;
  }

  private Object integer(String text, Findings findings) {
    return text.length() > PRECISION ? refuse(findings) : (Object) Long.valueOf(text);
  }

  private Object decimal(String text, int point, Findings findings) {
    int end = text.length();
    int decimals = point < 0 ? 0 : end - point - 1;
    int keep = point < 0 ? end : Math.min(end, point + 1 + scale);
    long unscaled = 0;
    int digits = 0;
    for (int i = 0; i < keep; i++) {
      int digit = text.charAt(i) - '0';
      if (digit >= 0 && digit < BASE) {
        unscaled = BASE * unscaled + digit;
        digits += unscaled == 0 ? 0 : 1;
      }
      if (digits > PRECISION) {
        return refuse(findings);
      }
    }
    for (int i = decimals; i < scale; i++) {
      unscaled *= BASE;
      digits += unscaled == 0 ? 0 : 1;
    }
    if (digits > PRECISION) {
      return refuse(findings);
    }
    boolean inexact = keep < end && !zeros(text, keep);
    if (inexact && text.charAt(keep) >= '5') {
      unscaled++;
    }
    var value = Decimal.apply(text.charAt(0) == '-' ? -unscaled : unscaled, PRECISION, scale);
    if (inexact) {
      findings.corrected(column.field(), "rounded", text, value.toString());
    }
    return value;
  }

  /** Whether only zeros follow; other decimals are rounded half away from zero, with a flag. */
  private static boolean zeros(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }

  private Object refuse(Findings findings) {
    var demand =
        type == CellType.INTEGER
            ? "not a whole number"
            : "not a number with decimal sign '" + decimal + "'";
    findings.rejected("number_format", column.column(), demand);
    return null;
  }

  /**
   * A number that was written out of a 32-bit float, with digits that were not measured: read as
   * the shortest decimal that is the same float. A text that is not the value of any float, to the
   * decimals it shows, is refused.
   */
  static final class SingleCell implements CellReader {
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
}
