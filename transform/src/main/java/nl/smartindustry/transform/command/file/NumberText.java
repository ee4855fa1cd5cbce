package nl.smartindustry.transform.command.file;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * A number in the fewest digits that read back as the same number, at most 17: plain where that is
 * short, else as {@code 1.2e-05}. The same on every Java, unlike {@link Double#toString}.
 */
final class NumberText {
  /** Powers of ten outside of which a number gets an exponent. */
  private static final int LOWEST = -5;

  private static final int HIGHEST = 16;

  private NumberText() {}

  static String of(double value) {
    var text = NumberOutput.toString(value, true);
    int e = text.indexOf('E');
    if (e < 0) {
      return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
    var mantissa =
        e > 1 && text.startsWith(".0", e - 2) ? text.substring(0, e - 2) : text.substring(0, e);
    return spread(mantissa, Integer.parseInt(text.substring(e + 1)));
  }

  private static String spread(String mantissa, int exponent) {
    var sign = mantissa.startsWith("-") ? "-" : "";
    var digits = mantissa.replace("-", "").replace(".", "");
    if (exponent > HIGHEST || exponent < LOWEST) {
      var power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "");
      return mantissa + "e" + power + Math.abs(exponent);
    }
    if (exponent < 0) {
      return sign + "0." + "0".repeat(-exponent - 1) + digits;
    }
    int point = exponent + 1;
    return point >= digits.length()
        ? sign + digits + "0".repeat(point - digits.length())
        : sign + digits.substring(0, point) + "." + digits.substring(point);
  }
}
