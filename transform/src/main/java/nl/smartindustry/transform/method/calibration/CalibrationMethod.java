package nl.smartindustry.transform.method.calibration;

import java.util.Locale;

/** How far a weight may be pulled from the design weight, and at what price. */
public enum CalibrationMethod {
  /** The generalised regression estimator; weights may become negative. */
  LINEAR,
  /** Linear, cut off at the bounds. */
  BOUNDED_LINEAR,
  /** Exponential: weights stay positive. */
  RAKING,
  /** Between raking and the bounds, which no weight reaches. */
  LOGIT,
  /** Raking over counts, one margin after the other. */
  IPF,
  /** The count of the population over that of the sample, in one margin. */
  POSTSTRATIFY;

  /** Whether the ratio of the weights has bounds. */
  public boolean isBounded() {
    return this == BOUNDED_LINEAR || this == LOGIT;
  }

  /** Whether only counts can be met, by multiplying weights. */
  public boolean isMultiplicative() {
    return this == IPF || this == POSTSTRATIFY;
  }

  /** The name in a specification, such as {@code bounded_linear}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
