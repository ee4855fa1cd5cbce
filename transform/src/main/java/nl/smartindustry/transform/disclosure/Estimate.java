package nl.smartindustry.transform.disclosure;

/**
 * A figure that may be seen, unrounded, in the unit of its observation; null where not defined.
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
  /** No figure at all: what every cell without a value stores. */
  static final Estimate NONE = new Estimate(null, null, null, null, null, null, null);

  /** A count or amount without sampling error. */
  public static Estimate exact(double value) {
    return new Estimate(value, null, null, null, null, null, null);
  }
}
