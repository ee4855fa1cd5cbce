package nl.smartindustry.ingest.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;

/**
 * The decimal with the fewest digits that is still the same binary floating-point number: the float
 * of 7888.2 is 7888.2, not 7888.2001953125.
 *
 * <p>Not {@code Float.toString}, whose digits differ between releases of Java (JDK-4511638). Nine
 * digits always identify a 32-bit and seventeen a 64-bit number (IEEE 754-2019, section 5.12.2).
 * Where Java prints no more digits than any such number keeps, they are the fewest in every
 * release.
 */
public final class ShortestDecimal {
  /** Digits that any such number keeps when it is written and read again. */
  private static final int SURE_OF_FLOAT = 6;

  private static final int MOST_OF_FLOAT = 9;
  private static final int SURE_OF_DOUBLE = 15;
  private static final int MOST_OF_DOUBLE = 17;

  private static final String WHOLE = ".0";

  private ShortestDecimal() {}

  public static String of(float value) {
    var printed = Float.toString(value);
    if (!Float.isFinite(value) || isShort(printed, SURE_OF_FLOAT)) {
      return printed.endsWith(WHOLE) ? whole(printed) : printed;
    }
    int first = Math.abs(value) < Float.MIN_NORMAL ? 1 : SURE_OF_FLOAT;
    return fewest(
        new BigDecimal((double) value), first, MOST_OF_FLOAT, near -> near.floatValue() == value);
  }

  public static String of(double value) {
    var printed = Double.toString(value);
    if (!Double.isFinite(value) || isShort(printed, SURE_OF_DOUBLE)) {
      return printed.endsWith(WHOLE) ? whole(printed) : printed;
    }
    int first = Math.abs(value) < Double.MIN_NORMAL ? 1 : SURE_OF_DOUBLE;
    return fewest(
        new BigDecimal(value), first, MOST_OF_DOUBLE, near -> near.doubleValue() == value);
  }

  /** The nearest decimal is tried first; beside a power of two it may be another number. */
  private static String fewest(
      BigDecimal exact, int first, int most, Predicate<BigDecimal> isTheSame) {
    for (int digits = first; digits < most; digits++) {
      for (var mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN)) {
        var near = exact.round(new MathContext(digits, mode));
        if (isTheSame.test(near)) {
          return plain(near);
        }
      }
    }
    return plain(exact.round(new MathContext(most, RoundingMode.HALF_EVEN)));
  }

  /** Whether a number is printed without exponent and with so few digits, counting all. */
  private static boolean isShort(String printed, int digits) {
    int signs = printed.startsWith("-") ? 2 : 1;
    return printed.length() - signs <= digits && printed.indexOf('E') < 0;
  }

  private static String whole(String printed) {
    var number = printed.substring(0, printed.length() - WHOLE.length());
    return number.equals("-0") ? "0" : number;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
