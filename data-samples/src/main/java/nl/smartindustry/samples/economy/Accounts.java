package nl.smartindustry.samples.economy;

/** The accounts of one enterprise and year. */
public record Accounts(int persons, Output output, Costs costs) {

  /** What was produced, in hundredths of a thousand euro, current prices. */
  public record Output(
      long turnover, long stockChange, long production, long valueAdded, long exportShare) {
    public Output {
      if (turnover + stockChange != production) {
        throw new IllegalArgumentException("Production: found no turnover plus change in stocks");
      }
    }
  }

  /**
   * What it cost, in hundredths of a thousand euro. Value added is production less purchases less
   * other costs; energy is a part of other costs and wages a part of personnel costs.
   */
  public record Costs(
      long purchases, long other, long energy, long personnel, long wages, long depreciation) {
    public Costs {
      if (energy > other || wages > personnel) {
        throw new IllegalArgumentException("Costs: found a part larger than its whole");
      }
    }
  }

  public Accounts {
    if (output.production() - costs.purchases() - costs.other() != output.valueAdded()) {
      throw new IllegalArgumentException("Value added: found no production less costs");
    }
  }

  public long operatingResult() {
    return output.valueAdded() - costs.personnel() - costs.depreciation();
  }
}
