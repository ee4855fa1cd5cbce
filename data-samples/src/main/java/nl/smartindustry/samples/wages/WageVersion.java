package nl.smartindustry.samples.wages;

/**
 * A file of a year's income statements: all up to a month, or the definitive one.
 *
 * @param number 1 to 12 for the versions up to that month, 13 for the definitive file; also the
 *     number of the delivery, so that each takes the place of the one before
 */
public record WageVersion(int year, int number) {
  /** The number of the definitive file. */
  public static final int DEFINITIVE = 13;

  public WageVersion {
    if (number < 1 || number > DEFINITIVE) {
      throw new IllegalArgumentException("Version of wages: found %d (1 to 13)".formatted(number));
    }
  }

  public boolean definitive() {
    return number == DEFINITIVE;
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
