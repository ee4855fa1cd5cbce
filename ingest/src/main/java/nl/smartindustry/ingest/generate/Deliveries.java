package nl.smartindustry.ingest.generate;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.smartindustry.ingest.generate.parameter.YearRange;
import nl.smartindustry.ingest.generate.write.Delivery;

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

  Delivery fieldlabs(int year) {
    return yearly("fieldlabs", year, LocalDate.of(year + 1, 2, 1), FINAL, "fieldlabs.json");
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
