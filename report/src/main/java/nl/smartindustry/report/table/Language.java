package nl.smartindustry.report.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.catalogue.Label;

/**
 * A language of the letter, and how it writes numbers and dates.
 *
 * <p>Numbers are rounded half up on the decimal representation of the unrounded value; what rounds
 * to zero is written as zero without a sign.
 */
public enum Language {
  NL(
      ',',
      '.',
      "%d-%d-%d",
      "januari februari maart april mei juni juli augustus september oktober november december"),
  EN(
      '.',
      ',',
      "%d/%d/%d",
      "January February March April May June July August September October November December");

  private static final String ISO = "\\d{4}-\\d{2}-\\d{2}";
  private static final char MINUS = '\u2212';
  private static final char HYPHEN = '-';
  private static final BigDecimal FIVE_DIGITS = BigDecimal.valueOf(10_000);

  /** The unit of years, which have no thousands sign. */
  private static final String YEAR = "YEAR";

  private final char point;
  private final char thousands;
  private final String shortDate;
  private final List<String> months;

  Language(char point, char thousands, String shortDate, String months) {
    this.point = point;
    this.thousands = thousands;
    this.shortDate = shortDate;
    this.months = List.of(months.split(" "));
  }

  /** The code in file names and documents: {@code nl}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return this == NL ? Locale.forLanguageTag("nl-NL") : Locale.UK;
  }

  /** Between the values of a line that a spreadsheet of this language opens. */
  public char separator() {
    return this == NL ? ';' : ',';
  }

  /**
   * Where its files lie in a folder of all languages: nowhere apart for Dutch, else {@code en/}.
   */
  public String folder() {
    return this == NL ? "" : code() + "/";
  }

  /** A text in this language. */
  public String of(Label label) {
    return this == NL ? label.nl() : label.en();
  }

  /** The label of an entry of a code list. */
  public String label(Codelist.Entry entry) {
    return this == NL ? entry.labelNl() : entry.labelEn();
  }

  /** A figure with the minus sign of print: {@code 1.234,5}. */
  public String figure(BigDecimal value, int decimals) {
    return number(value, decimals, MINUS, true);
  }

  /** A figure in a sentence, where one of four digits has no thousands sign. */
  public String inText(BigDecimal value, int decimals) {
    boolean five = rounded(value, decimals).abs().compareTo(FIVE_DIGITS) >= 0;
    return number(value, decimals, MINUS, five);
  }

  /** A figure for a spreadsheet that a person opens: no thousands sign. */
  public String spreadsheet(BigDecimal value, int decimals) {
    return number(value, decimals, HYPHEN, false);
  }

  /** A percentage in a sentence or a chart: {@code 44%}, {@code 44% u}. */
  public String percent(PrintedCell.Number number) {
    boolean unreliable = number.marks().contains(Mark.UNRELIABLE);
    return figure(number.value(), number.decimals()) + (unreliable ? "%\u00a0u" : "%");
  }

  /** What stands in a cell, a figure with its marks. */
  public String text(PrintedCell cell) {
    if (cell instanceof PrintedCell.Number number) {
      return marked(number);
    }
    if (cell instanceof PrintedCell.Gap gap) {
      return gap.sign();
    }
    return cell instanceof PrintedCell.Words words ? words.text() : "";
  }

  /** A bound of a figure's interval, written as the figure is. */
  String bound(BigDecimal value, PrintedCell.Number figure) {
    return number(value, figure.decimals(), MINUS, !figure.unit().equals(YEAR));
  }

  private String marked(PrintedCell.Number number) {
    var before = number.marks().contains(Mark.BREAK) ? Mark.BREAK.sign() + "\u00a0" : "";
    var text = new StringBuilder(before);
    text.append(bound(number.value(), number));
    for (Mark mark : number.marks()) {
      if (mark != Mark.BREAK) {
        text.append(Character.isLetter(mark.sign().charAt(0)) ? "\u00a0" : "").append(mark.sign());
      }
    }
    return text.toString();
  }

  private String number(BigDecimal value, int decimals, char minus, boolean grouped) {
    var rounded = rounded(value, decimals);
    var digits = rounded.abs().toPlainString();
    int at = digits.indexOf('.');
    var whole = at < 0 ? digits : digits.substring(0, at);
    var fraction = at < 0 ? "" : point + digits.substring(at + 1);
    return (rounded.signum() < 0 ? String.valueOf(minus) : "")
        + (grouped ? whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", String.valueOf(thousands)) : whole)
        + fraction;
  }

  /** The rounded value, as machines read it. */
  public static BigDecimal rounded(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** {@code 11 november 2014}. */
  public String date(LocalDate date) {
    return date.getDayOfMonth() + " " + month(date);
  }

  /** An ISO date, or a period that is no date, as text; empty stays empty. */
  public String date(String iso) {
    return iso.matches(ISO) ? date(LocalDate.parse(iso)) : iso;
  }

  /** The month of an ISO date, {@code mei 2015}. */
  public String month(String iso) {
    return iso.matches(ISO) ? month(LocalDate.parse(iso)) : iso;
  }

  private String month(LocalDate date) {
    return months.get(date.getMonthValue() - 1) + " " + date.getYear();
  }

  /** A period as it stands in a column: {@code 2024}, {@code 31-3-2025}. */
  public String period(String period) {
    if (!period.matches(ISO)) {
      return period;
    }
    var date = LocalDate.parse(period);
    return shortDate.formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }

  /** A period of so many years, named by the last of them: {@code 2020-2022}. */
  public String period(String period, int years) {
    if (years == 1 || !period.matches("\\d{4}")) {
      return period(period);
    }
    return Integer.parseInt(period) - years + 1 + "-" + period;
  }
}
