package nl.smartindustry.samples.series;

/**
 * What the national accounts say of a branch, or of all of manufacturing, in a year.
 *
 * @param prices of 2015 = 1
 * @param factors volumes per unit of the first year
 */
record BranchYear(Account account, Prices prices, Volumes factors) {
  /** Prices of value added, of output and of intermediate inputs. */
  record Prices(double valueAdded, double output, double input) {}

  /** Labour services per hour worked, and the services of capital. */
  record Volumes(double composition, double ictCapital, double otherCapital) {
    static final Volumes FIRST = new Volumes(1, 1, 1);
  }

  /** Log change of the volume of value added. */
  double realGrowth(BranchYear before) {
    return log(account.valueAdded() / prices.valueAdded())
        - log(before.account.valueAdded() / before.prices.valueAdded());
  }

  private static double log(double value) {
    return StrictMath.log(value);
  }
}
