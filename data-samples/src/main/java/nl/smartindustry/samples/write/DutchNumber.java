package nl.smartindustry.samples.write;

/** Numbers as Dutch files write them: decimal comma, no thousands separator, no locale. */
public final class DutchNumber {
  private DutchNumber() {}

  /** A number of hundredths with two decimals: 123456 gives {@code 1234,56}. */
  public static String hundredths(long value) {
    return fixed(value, 2, ',');
  }

  /** A number rounded half up to so many decimals, decimal comma. */
  public static String comma(double value, int decimals) {
    return fixed(scaled(value, decimals), decimals, ',');
  }

  /** A number rounded half up to so many decimals, decimal point. */
  public static String point(double value, int decimals) {
    return fixed(scaled(value, decimals), decimals, '.');
  }

  private static long scaled(double value, int decimals) {
    return Math.round(value * StrictMath.pow(10, decimals));
  }

  private static String fixed(long value, int decimals, char sign) {
    var digits = new StringBuilder(Long.toString(Math.abs(value)));
    while (digits.length() <= decimals) {
      digits.insert(0, '0');
    }
    if (decimals > 0) {
      digits.insert(digits.length() - decimals, sign);
    }
    return value < 0 ? "-" + digits : digits.toString();
  }
}
