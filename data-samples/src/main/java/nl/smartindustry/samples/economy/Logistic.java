package nl.smartindustry.samples.economy;

/** The logit scale on which shares grow. */
final class Logistic {
  private Logistic() {}

  static double share(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  static double logit(double share) {
    return StrictMath.log(share / (1 - share));
  }
}
