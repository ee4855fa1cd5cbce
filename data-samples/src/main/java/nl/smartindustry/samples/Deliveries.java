package nl.smartindustry.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.wages.WageVersion;
import nl.smartindustry.samples.write.Delivery;
import nl.smartindustry.samples.write.Delivery.Standing;
import nl.smartindustry.samples.write.Phrase;

/** Which delivery a file belongs to, when it came and with what status. */
record Deliveries(YearRange years) {
  private static final String FINAL = "D";
  private static final String PROVISIONAL = "V";

  Delivery frame(int year) {
    return yearly("register_frame", year, LocalDate.of(year, 3, 1), FINAL, "abr_jaar_%s.csv");
  }

  Delivery month(YearMonth month) {
    var period = month.toString().replace("-", "");
    return new Delivery(
        "register_month",
        period,
        month.atEndOfMonth(),
        PROVISIONAL,
        "abr_stand_" + period + ".csv");
  }

  /** Events processed in a month; the first such delivery holds those processed before as well. */
  Delivery events(YearMonth month) {
    var period = month.toString().replace("-", "");
    return new Delivery(
        "enterprise_events", period, month.atEndOfMonth(), FINAL, "abr_events_" + period + ".csv");
  }

  Delivery codeLists(int year) {
    return yearly("codelists", year, LocalDate.of(year, 1, 2), FINAL, "codelijsten_%s.csv");
  }

  Delivery concordances(int year) {
    return yearly("concordances", year, LocalDate.of(year, 1, 2), FINAL, "concordanties_%s.csv");
  }

  Delivery survey(int wave) {
    return yearly("ict_survey", wave, LocalDate.of(wave, 11, 15), FINAL, "ict_enquete_%s.csv");
  }

  Delivery module(int wave) {
    return yearly(
        "smart_industry_module",
        wave,
        LocalDate.of(wave, 11, 15),
        FINAL,
        "smart_industry_module_%s.csv");
  }

  /** Production statistics come provisional in the spring after the year, final in December. */
  Delivery statistics(int year) {
    boolean latest = year == years.last();
    var created = latest ? LocalDate.of(year + 1, 3, 15) : LocalDate.of(year + 1, 12, 10);
    return yearly(
        "structural_business", year, created, latest ? PROVISIONAL : FINAL, "ps_industrie_%s.csv");
  }

  /** The survey of research comes with the production statistics, and so do the next three. */
  Delivery research(int year) {
    return with(statistics(year), "research_survey", "rd_enquete_%s.csv");
  }

  Delivery taxCredit(int year) {
    return with(statistics(year), "research_tax_credit", "wbso_%s.csv");
  }

  Delivery investment(int year) {
    return with(statistics(year), "investment", "investeringen_%s.csv");
  }

  Delivery trade(int year) {
    return with(statistics(year), "goods_trade", "handel_goederen_%s.csv");
  }

  private static Delivery with(Delivery other, String source, String file) {
    var name = file.replace("%s", other.period());
    return new Delivery(source, other.period(), other.created(), other.status(), name);
  }

  /**
   * A version of the income statements of a year: about six weeks after its last month, the
   * definitive one in the September after the year. Its number is that of the version.
   *
   * @param before the version delivered before, whose place it takes; empty for none
   */
  Delivery wages(WageVersion version, String before) {
    int year = version.year();
    boolean definitive = version.definitive();
    var created =
        definitive
            ? LocalDate.of(year + 1, 9, 15)
            : LocalDate.of(year, version.number(), 12).plusMonths(2);
    var file =
        definitive
            ? Phrase.of("polis_%d.parquet", year)
            : Phrase.of("polis_%d%02d.parquet", year, version.number());
    return new Delivery(
        "wage_records",
        Integer.toString(year),
        created,
        file,
        new Standing(
            definitive ? FINAL : PROVISIONAL, version.number(), before, Delivery.FIRST_SCHEMA));
  }

  Delivery fieldlabs(int year) {
    return yearly("fieldlabs", year, LocalDate.of(year + 1, 2, 1), FINAL, "fieldlabs.json");
  }

  /**
   * The innovation survey of the three years up to a year: provisional after 18 months, final half
   * a year later.
   */
  Delivery innovation(int lastOfThree) {
    return yearly(
        "innovation_survey",
        lastOfThree,
        LocalDate.of(lastOfThree + 2, 6, 30),
        PROVISIONAL,
        "cis_%s.csv");
  }

  Delivery innovationFinal(int lastOfThree) {
    return innovation(lastOfThree).next(LocalDate.of(lastOfThree + 2, 12, 15), FINAL);
  }

  /** The count of 1 October: provisional in November, final in the next June. */
  Delivery education(int year) {
    return yearly("education", year, LocalDate.of(year, 11, 20), PROVISIONAL, "onderwijs_%s.csv");
  }

  Delivery educationFinal(int year) {
    return education(year).next(LocalDate.of(year + 1, 6, 15), FINAL);
  }

  Delivery lectorates(int year) {
    return yearly("lectorates", year, LocalDate.of(year + 1, 1, 20), FINAL, "lectoraten_%s.json");
  }

  /** A source that is delivered once, with everything up to the end of the last year. */
  Delivery once(String source, String file) {
    return yearly(source, years.last(), LocalDate.of(years.last() + 1, 3, 1), FINAL, file);
  }

  private static Delivery yearly(
      String source, int year, LocalDate created, String status, String file) {
    var period = Integer.toString(year);
    return new Delivery(source, period, created, status, file.replace("%s", period));
  }
}
