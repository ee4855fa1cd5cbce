package nl.smartindustry.ingest.parse;

import nl.smartindustry.ingest.layout.CellType;
import nl.smartindustry.ingest.layout.ColumnSpec;
import org.apache.spark.sql.types.Decimal;

/**
 * A number with the layout's decimal sign and nothing else: no thousands sign, no exponent, no
 * other decimal sign, because {@code 1.234} may mean either.
 */
final class NumberCell implements CellReader {
  private static final int PRECISION = 18;
  private static final int BASE = 10;

  private final ColumnSpec column;
  private final char decimal;
  private final int scale;

  NumberCell(ColumnSpec column, String decimal, int scale) {
    this.column = column;
    this.decimal = decimal.charAt(0);
    this.scale = scale;
  }

  @Override
  public Object read(String text, Findings findings) {
    int point = text.indexOf(decimal);
    boolean whole = column.type() == CellType.INTEGER;
    if (!isNumber(text, point) || (whole && point >= 0)) {
      return refuse(findings);
    }
    return switch (column.type()) {
      case INTEGER -> integer(text, findings);
      case NUMBER -> Double.valueOf(decimal == '.' ? text : text.replace(decimal, '.'));
      default -> decimal(text, point, findings);
    };
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
        column.type() == CellType.INTEGER
            ? "not a whole number"
            : "not a number with decimal sign '" + decimal + "'";
    findings.rejected("number_format", column.column(), demand);
    return null;
  }
}
