package nl.smartindustry.ingest.parse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal with the fewest digits that is still the same binary floating-point number: the float
 * of 7888.2 is 7888.2, not 7888.2001953125.
 *
 * <p>Not {@code Float.toString}, whose digits differ between releases of Java (JDK-4511638). Nine
 * digits always identify a 32-bit and seventeen a 64-bit number (IEEE 754-2019, section 5.12.2).
 */
public final class ShortestDecimal {
  /** Digits that any such number keeps when it is written and read again. */
  private static final int SURE_OF_FLOAT = 6;

  private static final int MOST_OF_FLOAT = 9;
  private static final int SURE_OF_DOUBLE = 15;
  private static final int MOST_OF_DOUBLE = 17;

  private ShortestDecimal() {}

  public static String of(float value) {
    if (!Float.isFinite(value)) {
      return Float.toString(value);
    }
    var exact = new BigDecimal((double) value);
    for (int digits = SURE_OF_FLOAT; digits < MOST_OF_FLOAT; digits++) {
      var rounded = rounded(exact, digits);
      if (rounded.floatValue() == value) {
        return plain(rounded);
      }
    }
    return plain(rounded(exact, MOST_OF_FLOAT));
  }

  public static String of(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    var exact = new BigDecimal(value);
    for (int digits = SURE_OF_DOUBLE; digits < MOST_OF_DOUBLE; digits++) {
      var rounded = rounded(exact, digits);
      if (rounded.doubleValue() == value) {
        return plain(rounded);
      }
    }
    return plain(rounded(exact, MOST_OF_DOUBLE));
  }

  private static BigDecimal rounded(BigDecimal exact, int digits) {
    return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
