package nl.smartindustry.transform.command.file;

import com.fasterxml.jackson.core.io.NumberInput;
import java.nio.charset.StandardCharsets;

/**
 * Text to number, exact to the last bit: digits with one decimal sign and perhaps a power of ten.
 * Empty and {@code NA} are NaN, a missing item; {@code TRUE} and {@code FALSE} are 1 and 0.
 */
final class NumberField {
  /** Whole numbers of so many digits, and powers of ten up to 22, are exact as a double. */
  private static final int EXACT_DIGITS = 15;

  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private NumberField() {}

  static boolean isMissing(byte[] bytes, int from, int to) {
    return from == to || to - from == 2 && bytes[from] == 'N' && bytes[from + 1] == 'A';
  }

  /**
   * The number in a cell.
   *
   * @throws CellDefect where it is no number, or not a finite one
   */
  static double parse(String cell, char decimal) {
    var bytes = cell.getBytes(StandardCharsets.UTF_8);
    return parse(bytes, 0, bytes.length, decimal);
  }

  /** The same of a cell in UTF-8. */
  static double parse(byte[] bytes, int from, int to, char decimal) {
    int i = from < to && isSign((char) bytes[from]) ? from + 1 : from;
    long whole = 0;
    int digits = 0;
    int decimals = -1;
    boolean any = false;
    for (; i < to; i++) {
      byte c = bytes[i];
      if (c >= '0' && c <= '9') {
        whole = 10 * whole + (c - '0');
        digits += whole == 0 ? 0 : 1;
        decimals += decimals < 0 ? 0 : 1;
        any = true;
      } else if (c == decimal && decimals < 0) {
        decimals = 0;
      } else {
        break;
      }
    }
    if (i == to && any && digits <= EXACT_DIGITS && decimals < POWERS.length) {
      double value = decimals > 0 ? whole / POWERS[decimals] : whole;
      return bytes[from] == '-' ? -value : value;
    }
    return other(new String(bytes, from, to - from, StandardCharsets.UTF_8), i - from, decimal);
  }

  /**
   * Numbers that are padded, long, or have a power of ten, and words.
   *
   * @param read how much of the cell is digits
   */
  private static double other(String cell, int read, char decimal) {
    if (!isPadded(cell)) {
      boolean number = hasDigit(cell, read) && isEndOrPower(cell, read);
      return number ? longNumber(cell, decimal) : word(cell);
    }
    var text = cell.strip();
    return isPadded(text) ? word(text) : parse(text, decimal);
  }

  private static double longNumber(String text, char decimal) {
    var value = NumberInput.parseDouble(decimal == '.' ? text : text.replace(decimal, '.'), true);
    return finite(value);
  }

  private static double word(String text) {
    return switch (text) {
      case "", "NA", "NaN", "nan" -> Double.NaN;
      case "TRUE", "true", "True" -> 1;
      case "FALSE", "false", "False" -> 0;
      case "Inf", "+Inf", "-Inf", "inf", "-inf", "Infinity", "-Infinity" ->
          finite(Double.POSITIVE_INFINITY);
      default -> throw CellDefect.noNumber();
    };
  }

  static double finite(double value) {
    if (Double.isInfinite(value)) {
      throw CellDefect.infiniteNumber();
    }
    return value;
  }

  private static boolean isEndOrPower(String text, int from) {
    int i = from;
    int end = text.length();
    if (i == end) {
      return true;
    }
    if (text.charAt(i) != 'e' && text.charAt(i) != 'E') {
      return false;
    }
    i += i + 1 < end && isSign(text.charAt(i + 1)) ? 2 : 1;
    int first = i;
    while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i == end && i > first;
  }

  /** Whether a digit stands before a place, besides a sign and a point. */
  private static boolean hasDigit(String text, int before) {
    return text.chars().limit(before).anyMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isPadded(String text) {
    int end = text.length();
    return end > 0 && (text.charAt(0) <= ' ' || text.charAt(end - 1) <= ' ');
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '+';
  }
}
