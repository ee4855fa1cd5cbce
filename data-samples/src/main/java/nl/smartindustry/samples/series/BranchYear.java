package nl.smartindustry.samples.series;

/**
 * The national accounts of a branch, or of all of manufacturing, in a year.
 *
 * @param prices of 2015 = 1
 * @param factors volumes per unit of the first year
 */
record BranchYear(ProductionAccount account, BranchPrices prices, FactorVolumes factors) {

  /**
   * The production account in whole thousands of euro, so that what is delivered adds up: output
   * less intermediate inputs is value added, and value added is the cost of labour, ICT capital and
   * other capital.
   */
  record ProductionAccount(
      long output, long valueAdded, long labour, long ictCapital, long persons) {

    ProductionAccount plus(ProductionAccount other) {
      return new ProductionAccount(
          output + other.output,
          valueAdded + other.valueAdded,
          labour + other.labour,
          ictCapital + other.ictCapital,
          persons + other.persons);
    }

    long intermediate() {
      return output - valueAdded;
    }

    long otherCapital() {
      return valueAdded - labour - ictCapital;
    }
  }

  /** Prices of value added, of output and of intermediate inputs. */
  record BranchPrices(double valueAdded, double output, double input) {
    static final BranchPrices BASE = new BranchPrices(1, 1, 1);
  }

  /** Labour services per hour worked, and the services of capital. */
  record FactorVolumes(double composition, double ictCapital, double otherCapital) {
    static final FactorVolumes FIRST = new FactorVolumes(1, 1, 1);
  }

  /** Log change of the volume of value added. */
  double realGrowth(BranchYear before) {
    return StrictMath.log(account.valueAdded() / prices.valueAdded())
        - StrictMath.log(before.account.valueAdded() / before.prices.valueAdded());
  }
}
