package nl.smartindustry.transform.command.file;

import com.fasterxml.jackson.core.io.NumberInput;

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

  static boolean isMissing(String text) {
    return text.isEmpty() || text.equals("NA");
  }

  /**
   * The number in a cell.
   *
   * @throws CellDefect where it is no number, or not a finite one
   */
  static double parse(String cell, char decimal) {
    var text = isPadded(cell) ? cell.strip() : cell;
    int end = text.length();
    int i = end > 0 && isSign(text.charAt(0)) ? 1 : 0;
    long whole = 0;
    int digits = 0;
    int decimals = -1;
    boolean any = false;
    for (; i < end; i++) {
      char c = text.charAt(i);
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
    if (i == end && any && digits <= EXACT_DIGITS && decimals < POWERS.length) {
      double value = decimals > 0 ? whole / POWERS[decimals] : whole;
      return text.charAt(0) == '-' ? -value : value;
    }
    return any && isEndOrPower(text, i) ? longNumber(text, decimal) : word(text);
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

  private static boolean isPadded(String text) {
    int end = text.length();
    return end > 0 && (text.charAt(0) <= ' ' || text.charAt(end - 1) <= ' ');
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '+';
  }
}
