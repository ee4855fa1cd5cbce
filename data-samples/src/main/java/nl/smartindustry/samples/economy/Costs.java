package nl.smartindustry.samples.economy;

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
