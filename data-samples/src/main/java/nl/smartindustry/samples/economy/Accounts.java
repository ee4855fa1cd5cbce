package nl.smartindustry.samples.economy;

/** The accounts of one enterprise and year. */
public record Accounts(int persons, Output output, Costs costs) {

  public Accounts {
    if (output.production() - costs.purchases() - costs.other() != output.valueAdded()) {
      throw new IllegalArgumentException("Value added: found no production less costs");
    }
  }

  public long operatingResult() {
    return output.valueAdded() - costs.personnel() - costs.depreciation();
  }
}
