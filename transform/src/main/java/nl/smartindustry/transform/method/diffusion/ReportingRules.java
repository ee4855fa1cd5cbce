package nl.smartindustry.transform.method.diffusion;

import java.util.Optional;

/**
 * When a diffusion curve may be reported. Curves fitted midway tend to overestimate the speed of
 * diffusion, and a curve without an inflection in the data does not tell its ceiling.
 *
 * @param freeWaves fewest waves for a ceiling that is found
 * @param scenarioWaves fewest waves under an assumed ceiling
 * @param condition the Jacobian's condition number stays below it
 */
public record ReportingRules(int freeWaves, int scenarioWaves, double condition) {
  /** Fits a curve to the waves, and tells whether it may be reported. */
  public <C extends DiffusionCurve> Reported<C> fit(C curve, Waves waves) {
    if (waves.size() < (curve.assumesCeiling() ? scenarioWaves : freeWaves)) {
      return Reported.not(Withheld.TOO_FEW_WAVES);
    }
    if (curve.assumesCeiling() && waves.highest() >= curve.ceiling(new double[2])) {
      return Reported.not(Withheld.BEYOND_CEILING);
    }
    var fit = LeastSquares.fit(curve, waves, curve.start(waves));
    if (fit.isEmpty()) {
      return Reported.not(Withheld.NO_MINIMUM);
    }
    return judge(fit.get(), waves)
        .<Reported<C>>map(Reported::not)
        .orElseGet(() -> Reported.of(fit.get()));
  }

  private Optional<Withheld> judge(Fit<? extends DiffusionCurve> fit, Waves waves) {
    if (!(fit.at(waves.last()) > fit.at(waves.first()))) {
      return Optional.of(Withheld.NOT_RISING);
    }
    if (!(fit.condition() < condition)) {
      return Optional.of(Withheld.ILL_CONDITIONED);
    }
    if (fit.curve().assumesCeiling()) {
      return Optional.empty();
    }
    double peak = fit.curve().peak(fit.estimates());
    if (!(fit.curve().ceiling(fit.estimates()) <= 1)) {
      return Optional.of(Withheld.CEILING_ABOVE_ALL);
    }
    return peak >= waves.first() && peak <= waves.last()
        ? Optional.empty()
        : Optional.of(Withheld.PEAK_OUTSIDE_WAVES);
  }

  /**
   * A curve that may be reported, or why there is none: one of the two.
   *
   * @param fit the curve, where it may be reported
   * @param withheld why it is not
   */
  public record Reported<C extends DiffusionCurve>(
      Optional<Fit<C>> fit, Optional<Withheld> withheld) {
    public Reported {
      if (fit.isPresent() == withheld.isPresent()) {
        throw new IllegalArgumentException("Reported curve: needs a fit or a reason, not both");
      }
    }

    static <C extends DiffusionCurve> Reported<C> of(Fit<C> fit) {
      return new Reported<>(Optional.of(fit), Optional.empty());
    }

    static <C extends DiffusionCurve> Reported<C> not(Withheld why) {
      return new Reported<>(Optional.empty(), Optional.of(why));
    }
  }
}
