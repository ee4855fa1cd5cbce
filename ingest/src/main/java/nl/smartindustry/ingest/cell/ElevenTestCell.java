package nl.smartindustry.ingest.cell;

import nl.smartindustry.ingest.layout.ColumnSpec;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A number of legal persons (RSIN): nine digits of which the weighted sum 9, 8, … 2, −1 is
 * divisible by eleven. One that fails is no number of anybody and counts as missing, so that it
 * links to nobody. In made-up data it is the other way round: a number that passes could be
 * somebody's.
 */
final class ElevenTestCell implements CellReader {
  private static final String WHY = "check_digit";
  private static final int DIGITS = 9;
  private static final int ELEVEN = 11;

  private final CellReader number;
  private final ColumnSpec column;
  private final UTF8String sign;
  private final boolean passing;

  ElevenTestCell(CellReader number, ColumnSpec column, boolean synthetic) {
    this.number = number;
    this.column = column;
    this.sign = UTF8String.fromString(column.shape().list());
    this.passing = !synthetic;
  }

  @Override
  public Object read(String text, Findings findings) {
    var read = (UTF8String) number.read(text, findings);
    if (read == null || all(read)) {
      return read;
    }
    findings.missing(column.field(), WHY);
    return null;
  }

  /** A list with a wrong number is dropped whole: nobody knows which of the others is meant. */
  private boolean all(UTF8String numbers) {
    if (sign.numBytes() == 0) {
      return passes(numbers) == passing;
    }
    for (var one : numbers.splitSQL(sign, -1)) {
      if (passes(one) != passing) {
        return false;
      }
    }
    return true;
  }

  /** Whether nine digits pass the test; anything else does not. */
  static boolean passes(UTF8String text) {
    if (text.numBytes() != DIGITS) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < DIGITS; i++) {
      int digit = text.getByte(i) - '0';
      sum += i == DIGITS - 1 ? -digit : (DIGITS - i) * digit;
    }
    return sum % ELEVEN == 0;
  }
}
