package nl.smartindustry.transform.topic.jobs;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Growth beyond a rate over some years, among units large enough at the start.
 *
 * @param growth % a year on average, to be exceeded
 * @param employees at the start
 * @see "Eurostat and OECD (2007), Manual on Business Demography Statistics, chapter 8"
 */
record HighGrowth(int years, BigDecimal growth, long employees) implements Serializable {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  boolean eligible(long before) {
    return before >= employees;
  }

  /** Whether employment after exceeds that before grown at the rate: exact. */
  boolean reached(long before, long after) {
    var factor = BigDecimal.ONE.add(growth.divide(HUNDRED)).pow(years);
    return BigDecimal.valueOf(after).compareTo(BigDecimal.valueOf(before).multiply(factor)) > 0;
  }
}
