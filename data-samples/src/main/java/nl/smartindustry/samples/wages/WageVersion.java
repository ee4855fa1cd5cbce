package nl.smartindustry.samples.wages;

import java.time.LocalDate;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.SampleDelivery;

/**
 * A file of a year's income statements: all up to a month, or the definitive one.
 *
 * @param number 1 to 12 for the versions up to that month, 13 for the definitive file; also the
 *     number of the delivery, so that each takes the place of the one before
 */
record WageVersion(int year, int number) {
  /** The number of the definitive file. */
  static final int DEFINITIVE = 13;

  WageVersion {
    if (number < 1 || number > DEFINITIVE) {
      throw new IllegalArgumentException("Version of wages: found %d (1 to 13)".formatted(number));
    }
  }

  private boolean definitive() {
    return number == DEFINITIVE;
  }

  /**
   * Its delivery, about six weeks after its last month, or in the September after the year.
   *
   * @param before the version delivered before, whose place it takes; empty for none
   */
  SampleDelivery delivery(String before) {
    var created =
        definitive() ? LocalDate.of(year + 1, 9, 15) : LocalDate.of(year, number, 12).plusMonths(2);
    var file =
        definitive()
            ? Phrase.of("polis_%d.parquet", year)
            : Phrase.of("polis_%d%02d.parquet", year, number);
    var version = new SampleDelivery.DeliveryVersion(definitive() ? "D" : "V", number, before);
    return new SampleDelivery("wage_records", Integer.toString(year), created, file, version);
  }

  /** Whether a period has been filed by then; one that ends after December is in the last. */
  boolean holds(PayPeriod period) {
    return number >= Months.A_YEAR || period.filedUnder() < year * Months.A_YEAR + number;
  }

  /** Whether the figures of a period are still the first ones that were filed. */
  boolean isFirst(PayPeriod period) {
    return !definitive() && period.filedUnder() >= year * Months.A_YEAR + number - 1;
  }
}
