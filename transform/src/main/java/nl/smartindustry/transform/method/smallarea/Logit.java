package nl.smartindustry.transform.method.smallarea;

/** The logit scale, on which a share has no walls to run into. */
final class Logit {
  private Logit() {}

  static double of(double share) {
    return Math.log(share) - Math.log1p(-share);
  }

  /** The share of a logit; strictly between 0 and 1 within |logit| &lt; 36. */
  static double inverse(double logit) {
    double e = Math.exp(-Math.abs(logit));
    return logit >= 0 ? 1 / (1 + e) : e / (1 + e);
  }

  /** d share / d logit = p (1 − p): turns errors on one scale into errors on the other. */
  static double slope(double share) {
    return share * (1 - share);
  }
}
