package nl.smartindustry.transform.safe;

import java.util.Map;
import nl.smartindustry.ingest.contract.Columns;

/**
 * A number with its precision, unrounded, in the unit of its cell; null where that is not a
 * question, NaN where it is not defined.
 *
 * @param variationCoefficient standard error over the value, a proportion
 * @param low lower bound of the 95% interval
 * @param respondents enterprises that answered, unweighted
 * @param population enterprises they stand for, rounded to a whole number
 */
public record Estimate(
    Double value,
    Double standardError,
    Double variationCoefficient,
    Double low,
    Double high,
    Long respondents,
    Long population) {
  /** A standard error below this part of its estimate is rounding. */
  private static final double ROUNDING = 1e-10;

  /** No figure at all: what every cell without a value stores. */
  static final Estimate NONE = new Estimate(null, null, null, null, null, null, null);

  static Estimate from(Columns columns) {
    return new Estimate(
        columns.number("OBS_VALUE"),
        columns.number("SE"),
        columns.number("CV"),
        columns.number("CI_LOW"),
        columns.number("CI_HIGH"),
        columns.whole("N_RESP"),
        columns.whole("N_POP"));
  }

  void into(Map<String, Object> columns) {
    columns.put("OBS_VALUE", value);
    columns.put("SE", standardError);
    columns.put("CV", variationCoefficient);
    columns.put("CI_LOW", low);
    columns.put("CI_HIGH", high);
    columns.put("N_RESP", respondents);
    columns.put("N_POP", population);
  }

  /** A count or amount without sampling error. */
  public static Estimate exact(double value) {
    return new Estimate(value, null, null, null, null, null, null);
  }

  /** The same with another value. */
  Estimate withValue(double other) {
    return new Estimate(
        other, standardError, variationCoefficient, low, high, respondents, population);
  }

  /** The same without the numbers of enterprises. */
  Estimate uncounted() {
    return new Estimate(value, standardError, variationCoefficient, low, high, null, null);
  }

  /** The same, null where a number is not defined. */
  Estimate defined() {
    return new Estimate(
        finite(value),
        finite(standardError),
        finite(variationCoefficient),
        finite(low),
        finite(high),
        respondents,
        population);
  }

  /** Whether it has a sampling error of zero, but for rounding. */
  boolean isCertain() {
    return value != null && standardError != null && standardError <= ROUNDING * Math.abs(value);
  }

  private static Double finite(Double number) {
    return number != null && Double.isFinite(number) ? number : null;
  }
}
