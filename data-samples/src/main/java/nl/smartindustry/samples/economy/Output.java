package nl.smartindustry.samples.economy;

/** What an enterprise produced in a year, in hundredths of a thousand euro, current prices. */
public record Output(
    long turnover, long stockChange, long production, long valueAdded, long exportShare) {

  public Output {
    if (turnover + stockChange != production) {
      throw new IllegalArgumentException("Production: found no turnover plus change in stocks");
    }
  }
}
