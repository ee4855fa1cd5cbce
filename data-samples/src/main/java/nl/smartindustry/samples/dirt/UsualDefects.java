package nl.smartindustry.samples.dirt;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.smartindustry.samples.write.Phrase;

/** The usual defects of cells by source: number formats, keys, dates, units, and quoted text. */
final class UsualDefects {
  private static final String NUMBER = "quarantined:number_format";
  private static final String DATE = "corrected:date_format";
  private static final String UNIT = "corrected:unit_factor_1000";
  private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);
  static final Predicate<String> AMOUNT = text -> text.matches("[1-9][0-9]{3,6},[0-9]{2}");
  static final Predicate<String> DAY = text -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  static final Predicate<String> KEY = text -> text.matches("[1-9][0-9]{7}");

  private UsualDefects() {}

  static List<Defect> of(String source) {
    return switch (source) {
      case "ict_survey" -> survey();
      case "structural_business" -> statistics();
      case "participations" -> participations();
      case "funding" -> funding();
      default -> List.of();
    };
  }

  /** Defects planted in the survey wave. */
  private static List<Defect> survey() {
    return List.of(
        cell(5, "unit_factor_1000", "omzet_keur", UNIT, AMOUNT, UsualDefects::inEuro),
        cell(5, "unit_factor_1000", "omzet_keur", UNIT, AMOUNT, UsualDefects::inEuro),
        cell(5, "unit_factor_1000", "omzet_keur", UNIT, AMOUNT, UsualDefects::inEuro));
  }

  /** Defects planted in a year of production statistics. */
  private static List<Defect> statistics() {
    return List.of(
        cell(2, "decimal_point", "omzet", NUMBER, AMOUNT, text -> text.replace(',', '.')),
        cell(
            2, "thousands_point", "personeelskosten", NUMBER, AMOUNT, text -> thousands(text, '.')),
        cell(
            2,
            "thousands_comma",
            "inkoopwaarde",
            NUMBER,
            AMOUNT,
            text -> thousands(text, ',') + "." + text.charAt(text.length() - 1)),
        cell(5, "unit_factor_1000", "omzet", UNIT, AMOUNT, UsualDefects::inEuro),
        cell(5, "unit_factor_1000", "omzet", UNIT, AMOUNT, UsualDefects::inEuro));
  }

  /** Defects planted in the participations. */
  private static List<Defect> participations() {
    return List.of(
        cell(
            3,
            "leading_zero_lost",
            "kvk",
            "corrected:leading_zeros_restored",
            text -> text.matches("0[1-9][0-9]{6}"),
            text -> text.substring(1)),
        cell(
            3,
            "spaces_in_key",
            "kvk",
            "corrected:spaces_removed",
            KEY,
            text -> text.substring(0, 2) + " " + text.substring(2, 5) + " " + text.substring(5)),
        cell(
            3,
            "scientific_notation",
            "kvk",
            "quarantined:scientific_notation",
            KEY,
            text -> text.charAt(0) + "," + text.substring(1, 3) + "E+07"),
        cell(4, "date_day_first", "start", DATE, DAY, UsualDefects::dayFirst),
        cell(4, "date_compact", "start", DATE, DAY, text -> text.replace("-", "")),
        cell(4, "date_serial", "start", DATE, DAY, UsualDefects::serial),
        cell(4, "date_zero", "einde", "missing:zero_date", String::isEmpty, text -> "00000000"),
        cell(1, "quoted_delimiter", "bron", "accepted", DAY.negate(), text -> text + "; bijlage"),
        cell(
            1,
            "quoted_newline",
            "bron",
            "accepted",
            DAY.negate(),
            text -> text + "\ntweede regel"));
  }

  /** Defects planted in the funding ledger. */
  private static List<Defect> funding() {
    return List.of(
        cell(2, "decimal_point", "bedrag_eur", NUMBER, AMOUNT, text -> text.replace(',', '.')),
        cell(
            1,
            "quoted_delimiter_and_newline",
            "regeling",
            "accepted",
            text -> !text.isEmpty(),
            text -> "\"" + text + "\"; eerste\nen tweede deel"),
        cell(4, "date_day_first", "datum", DATE, DAY, UsualDefects::dayFirst));
  }

  private static Defect cell(
      int number,
      String name,
      String column,
      String outcome,
      Predicate<String> suitable,
      UnaryOperator<String> spoil) {
    return Defect.ofCell(new Defect.Kind(number, name), column, outcome, suitable, spoil);
  }

  /** Euro where thousand euro is asked. */
  static String inEuro(String text) {
    return text.replace(",", "") + "0,00";
  }

  /** The whole number with a sign between thousands. */
  private static String thousands(String text, char sign) {
    var whole = new StringBuilder(text.substring(0, text.indexOf(',')));
    for (int at = whole.length() - 3; at > 0; at -= 3) {
      whole.insert(at, sign);
    }
    return whole.toString();
  }

  private static String dayFirst(String text) {
    var day = LocalDate.parse(text);
    return Phrase.of("%02d-%02d-%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  private static String serial(String text) {
    return Long.toString(ChronoUnit.DAYS.between(SPREADSHEET_ZERO, LocalDate.parse(text)));
  }
}
