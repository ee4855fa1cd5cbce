package nl.smartindustry.transform.command.protect;

import java.math.BigDecimal;
import java.util.Arrays;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.method.sample.Codes;

/**
 * A column of numbers, exact.
 *
 * @param values in units of the last decimal
 * @param decimals of the number that has most
 * @param missing whether a record has none; its value is 0
 */
record Decimals(long[] values, int decimals, boolean[] missing) {
  private static final int DIGITS = 18;

  /** The largest number, of 18 digits. */
  static final long MOST = 999_999_999_999_999_999L;

  /** A column in which every record has a number. */
  static Decimals complete(SourceTable table, DataFile format, String column) {
    table.completeCodes(column);
    return of(table, format, column);
  }

  /** A column in which a record may have no number. */
  static Decimals of(SourceTable table, DataFile format, String column) {
    var codes = table.data().codes(column);
    var numbers = new BigDecimal[codes.levels().size()];
    int decimals = 0;
    var seen = new boolean[numbers.length];
    for (int row = 0; row < codes.size(); row++) {
      int level = codes.of()[row];
      if (level != Codes.NONE && !seen[level]) {
        seen[level] = true;
        numbers[level] = number(codes.level(row), format.decimal());
        if (numbers[level] == null) {
          throw table.refusal(
              row, "column '%s': not a number of at most 18 digits".formatted(column));
        }
        decimals = Math.max(decimals, numbers[level].scale());
      }
    }
    return scaled(table, column, codes, numbers, decimals);
  }

  private static Decimals scaled(
      SourceTable table, String column, Codes codes, BigDecimal[] numbers, int decimals) {
    var values = new long[codes.size()];
    var missing = new boolean[codes.size()];
    for (int row = 0; row < values.length; row++) {
      missing[row] = codes.of()[row] == Codes.NONE;
      if (!missing[row]) {
        var whole = numbers[codes.of()[row]].movePointRight(decimals).toBigInteger();
        if (whole.bitLength() >= Long.SIZE - 1) {
          throw table.refusal(
              row, "column '%s': more than 18 digits with %d decimals".formatted(column, decimals));
        }
        values[row] = whole.longValueExact();
      }
    }
    return new Decimals(values, decimals, missing);
  }

  /** Null where it is none, or one that would be endless to write out. */
  private static BigDecimal number(String text, String decimal) {
    try {
      var number = new BigDecimal(text.strip().replace(decimal, ".")).stripTrailingZeros();
      if (number.signum() == 0) {
        return BigDecimal.ZERO;
      }
      boolean fits = number.scale() <= DIGITS && number.precision() - number.scale() <= DIGITS;
      return fits ? number.setScale(Math.max(0, number.scale())) : null;
    } catch (NumberFormatException none) {
      return null;
    }
  }

  /** The same numbers in units of a later decimal. */
  Decimals to(int more) {
    var scaled = new long[values.length];
    for (int row = 0; row < scaled.length; row++) {
      scaled[row] = values[row];
      for (int i = decimals; i < more; i++) {
        scaled[row] = product(scaled[row], 10);
      }
    }
    return new Decimals(scaled, more, missing);
  }

  /** The same for all records. */
  static Decimals same(int records, long value) {
    var values = new long[records];
    Arrays.fill(values, value);
    return new Decimals(values, 0, new boolean[records]);
  }

  /** The sum of two sizes, or of two totals. */
  static long sum(long a, long b) {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0 || sum > MOST || sum < -MOST) {
      throw tooLarge();
    }
    return sum;
  }

  static long product(long a, long b) {
    long product = a * b;
    if (Math.multiplyHigh(a, b) != product >> Long.SIZE - 1 || Math.abs(product) > MOST) {
      throw tooLarge();
    }
    return product;
  }

  private static Refusal tooLarge() {
    return Refusal.data(
        "Column of 'value': sums have more than 18 digits (fewer decimals of values or weights)");
  }

  /** The number of a record. */
  BigDecimal decimal(int row) {
    return decimal(values[row], decimals);
  }

  /** What a whole number of units of the last decimal is. */
  static BigDecimal decimal(long value, int decimals) {
    return plain(BigDecimal.valueOf(value, decimals));
  }

  /** The same number without zeros behind its decimals. */
  static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
