package nl.smartindustry.samples.wages;

import java.time.LocalDate;

/**
 * One income statement: what a job brought between two days.
 *
 * @param paidHours in hundredths, as are the worked ones
 * @param basic cents
 * @param special cents: holiday allowance and the like
 */
record Statement(
    PayPeriod period, LocalDate from, LocalDate to, long paidHours, long workedHours, Pay pay) {

  /** What was paid, in cents. */
  record Pay(long basic, long special) {}

  /** The same days with a part of the hours and of the pay. */
  Statement times(double part) {
    return new Statement(
        period,
        from,
        to,
        Math.round(part * paidHours),
        Math.round(part * workedHours),
        new Pay(Math.round(part * pay.basic()), Math.round(part * pay.special())));
  }
}
