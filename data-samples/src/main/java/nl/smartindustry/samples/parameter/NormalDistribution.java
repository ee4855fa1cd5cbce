package nl.smartindustry.samples.parameter;

/** The standard normal distribution, the same to the last bit on every machine. */
public final class NormalDistribution {
  private static final double CENTRAL = 0.425;
  private static final double FAR = 5.0;

  private NormalDistribution() {}

  /**
   * The value below which a share of the distribution lies, to seven digits.
   *
   * @param share above 0 and below 1
   * @see "Wichura (1988), Algorithm AS 241, PPND7"
   */
  public static double quantile(double share) {
    double q = share - 0.5;
    if (StrictMath.abs(q) <= CENTRAL) {
      return central(q);
    }
    double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? share : 1 - share));
    double value = r <= FAR ? middle(r - 1.6) : tail(r - FAR);
    return q < 0 ? -value : value;
  }

  private static double central(double q) {
    double r = 0.180625 - q * q;
    double above = ((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179;
    double below = ((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1.0;
    return q * above / below;
  }

  private static double middle(double r) {
    double above = ((0.17023821103 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777;
    return above / ((0.12021132975 * r + 0.73700164250) * r + 1.0);
  }

  private static double tail(double r) {
    double above = ((0.017337203997 * r + 0.42868294337) * r + 3.0812263860) * r + 6.6579051150;
    return above / ((0.012258202635 * r + 0.24197894225) * r + 1.0);
  }
}
