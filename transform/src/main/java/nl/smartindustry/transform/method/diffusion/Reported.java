package nl.smartindustry.transform.method.diffusion;

import java.util.Optional;

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
