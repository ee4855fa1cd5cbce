package nl.smartindustry.samples.statistics;

/**
 * What an enterprise invested in a year, in hundredths of a thousand euro.
 *
 * @param machinery robots included
 * @param software bought or made, no part of the tangible assets; nor are databases
 */
public record Outlays(
    long buildings, long transport, long machinery, long robots, long hardware, Intangible ict) {

  /** What cannot be touched. */
  public record Intangible(long software, long databases) {}

  public Outlays {
    if (robots > machinery) {
      throw new IllegalArgumentException("Investment: found a part larger than its whole");
    }
  }

  /** Tangible assets: buildings, transport, machinery and computers. */
  public long tangible() {
    return buildings + transport + machinery + hardware;
  }

  /** Computers, software and databases. */
  public long digital() {
    return hardware + ict.software() + ict.databases();
  }
}
