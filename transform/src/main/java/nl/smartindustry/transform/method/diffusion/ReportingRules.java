package nl.smartindustry.transform.method.diffusion;

import java.util.Optional;

/**
 * When a curve under an assumed ceiling may be reported. Curves fitted midway tend to overestimate
 * the speed of diffusion, and waves without an inflection do not show a ceiling: none is estimated.
 *
 * @param waves fewest waves
 * @param condition the Jacobian's condition number stays below it
 */
public record ReportingRules(int waves, double condition) {
  /** Why no curve is reported. */
  public enum Withheld {
    TOO_FEW_WAVES,
    BEYOND_CEILING,
    NO_MINIMUM,
    NOT_RISING,
    ILL_CONDITIONED,
    NO_INTERVAL
  }

  /** Fits a curve to waves, and decides whether it may be reported. */
  public Reported fit(Logistic curve, Waves shares) {
    if (shares.size() < waves) {
      return Reported.not(Withheld.TOO_FEW_WAVES);
    }
    if (shares.highest() >= curve.ceiling()) {
      return Reported.not(Withheld.BEYOND_CEILING);
    }
    var fit = LeastSquares.fit(curve, shares, curve.start(shares)).orElse(null);
    if (fit == null) {
      return Reported.not(Withheld.NO_MINIMUM);
    }
    if (!(fit.at(shares.last()) > fit.at(shares.first()))) {
      return Reported.not(Withheld.NOT_RISING);
    }
    return fit.condition() < condition
        ? new Reported(Optional.of(fit), Optional.empty())
        : Reported.not(Withheld.ILL_CONDITIONED);
  }

  /**
   * A curve that may be reported, or why there is none: one of the two.
   *
   * @param fit the curve, where it may be reported
   * @param withheld why it is not
   */
  public record Reported(Optional<Logistic.Fit> fit, Optional<Withheld> withheld) {
    private static Reported not(Withheld why) {
      return new Reported(Optional.empty(), Optional.of(why));
    }
  }
}
