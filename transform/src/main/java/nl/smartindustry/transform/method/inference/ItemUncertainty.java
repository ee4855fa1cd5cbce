package nl.smartindustry.transform.method.inference;

/**
 * What imputing one item adds to the variance of an estimate made of it. The slope is how much the
 * estimate moves with the item of a unit, per unit of its weight: 1 in the domain of a total, 1 / N
 * of a mean, 1 / X in the numerator of a ratio and −R / X in its denominator; 0 outside.
 */
public interface ItemUncertainty {
  /**
   * To be added to w u of each unit before any projection: a donor bears what is made of its value.
   *
   * @return by unit, or null where donors bear nothing more
   */
  double[] correction(double[] slope);

  /** To be added to the variance of the completed data. */
  double beyond(double[] slope);
}
