package nl.smartindustry.transform.method.comparison;

/** A comparison that gives no estimate. */
public final class Unidentified extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why there is none. */
  public enum Cause {
    /** Some unit is as good as certain to be treated. */
    OVERLAP,
    /** Covariates determine each other, or there are too few units. */
    COLLINEAR
  }

  private final Cause reason;

  Unidentified(Cause reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Cause reason() {
    return reason;
  }
}
