package nl.smartindustry.transform.method.index;

/**
 * An index made of links. Chained volumes do not add up over parts: a total is chained from its own
 * links, never summed from chains.
 *
 * @param levels one per period; the first is that of the reference period
 */
public record ChainIndex(double[] levels) {
  private static final double REFERENCE = 100;

  /** The chain of links, 100 in the period before the first. */
  public static ChainIndex of(double... links) {
    return from(REFERENCE, links);
  }

  /** The chain of links from a level, such as an amount in prices of its year. */
  public static ChainIndex from(double level, double... links) {
    var levels = new double[links.length + 1];
    levels[0] = level;
    for (int period = 0; period < links.length; period++) {
      levels[period + 1] = levels[period] * links[period];
    }
    return new ChainIndex(levels);
  }

  /** The level so many periods after the reference period. */
  public double at(int period) {
    return levels[period];
  }
}
