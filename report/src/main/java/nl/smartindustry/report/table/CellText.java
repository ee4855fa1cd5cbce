package nl.smartindustry.report.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A cell as Dutch text: decimal comma, thousands with a point, signs before and after the figure.
 *
 * <p>Rounds half up on the decimal representation of the unrounded value; what rounds to zero
 * prints as zero without a sign.
 */
public final class CellText {
  private static final char MINUS = '\u2212';
  private static final char HYPHEN = '-';

  /** The unit of years, which have no thousands sign. */
  private static final String YEAR = "YEAR";

  private CellText() {}

  /** A figure in Dutch with the minus sign of print. */
  public static String figure(BigDecimal value, int decimals) {
    return dutch(value, decimals, MINUS, true);
  }

  /** A figure for a spreadsheet that a person opens: decimal comma, no thousands sign. */
  public static String spreadsheet(BigDecimal value, int decimals) {
    return dutch(value, decimals, HYPHEN, false);
  }

  /** A percentage in a sentence or a chart: {@code 44%}, {@code 44% u}. */
  public static String percent(PrintedCell.Number number) {
    boolean unreliable = number.marks().contains(Mark.UNRELIABLE);
    return figure(number.value(), number.decimals()) + (unreliable ? "%\u00a0u" : "%");
  }

  /** The rounded value, as machines read it. */
  public static BigDecimal rounded(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** A figure with its marks. */
  static String of(PrintedCell.Number number) {
    var before = number.marks().contains(Mark.BREAK) ? Mark.BREAK.sign() + "\u00a0" : "";
    var text = new StringBuilder(before);
    boolean grouped = !number.unit().equals(YEAR);
    text.append(dutch(number.value(), number.decimals(), MINUS, grouped));
    for (Mark mark : number.marks()) {
      if (mark != Mark.BREAK) {
        text.append(Character.isLetter(mark.sign().charAt(0)) ? "\u00a0" : "").append(mark.sign());
      }
    }
    return text.toString();
  }

  private static String dutch(BigDecimal value, int decimals, char minus, boolean thousands) {
    var rounded = rounded(value, decimals);
    var digits = rounded.abs().toPlainString();
    int point = digits.indexOf('.');
    var whole = point < 0 ? digits : digits.substring(0, point);
    var fraction = point < 0 ? "" : "," + digits.substring(point + 1);
    return (rounded.signum() < 0 ? String.valueOf(minus) : "")
        + (thousands ? grouped(whole) : whole)
        + fraction;
  }

  private static String grouped(String whole) {
    return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
  }
}
