package nl.smartindustry.transform.survey.estimate;

import nl.smartindustry.transform.method.inference.Interval;

/**
 * An estimate with its precision.
 *
 * @param standardError NaN where the design does not allow one
 * @param respondents units with a valid answer, unweighted
 * @param population enterprises they stand for
 * @param lonelyStrata strata whose variance was borrowed
 */
public record SampleEstimate(
    double value, double standardError, long respondents, long population, int lonelyStrata) {
  /** Standard error over the absolute value; NaN at 0. */
  public double variationCoefficient() {
    return value == 0 ? Double.NaN : standardError / Math.abs(value);
  }

  /** SampleEstimate ∓ z times the standard error. */
  public Interval normal() {
    return Interval.normal(value, standardError);
  }

  /** The interval of a share on the logit scale: inside (0, 1); none for a share of 0 or 1. */
  public Interval logit() {
    return Interval.logit(value, standardError);
  }

  /** This estimate in another unit: value and standard error times {@code factor}. */
  public SampleEstimate times(double factor) {
    return new SampleEstimate(
        value * factor, standardError * Math.abs(factor), respondents, population, lonelyStrata);
  }
}
