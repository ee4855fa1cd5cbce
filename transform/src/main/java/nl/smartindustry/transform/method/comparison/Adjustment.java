package nl.smartindustry.transform.method.comparison;

/** How covariates are taken into account; without covariates all three are the same. */
public enum Adjustment {
  /** Doubly robust: right where either the propensity or the outcome is modelled right. */
  DR {
    @Override
    Contrast contrast(Comparison units, double[][] x) {
      return new Weighted(units, x, Propensity.of(units, x), ControlTrend.of(units, x)).contrast();
    }
  },
  /** The trend of the controls is modelled. */
  REG {
    @Override
    Contrast contrast(Comparison units, double[][] x) {
      return new Regressed(units, x, ControlTrend.of(units, x)).contrast();
    }
  },
  /** Controls are weighted by the odds of treatment, weights adding up to 1. */
  IPW {
    @Override
    Contrast contrast(Comparison units, double[][] x) {
      return new Weighted(units, x, Propensity.of(units, x), ControlTrend.none(units)).contrast();
    }
  };

  abstract Contrast contrast(Comparison units, double[][] x);

  /**
   * The effect with its influence function.
   *
   * @throws Unidentified where covariates tell the treated from the others, or are collinear
   * @see "Sant'Anna and Zhao (2020), Journal of Econometrics 219(1), equations 2.4 to 2.7"
   */
  public Contrast of(Comparison units) {
    return contrast(units, units.regressors());
  }
}
