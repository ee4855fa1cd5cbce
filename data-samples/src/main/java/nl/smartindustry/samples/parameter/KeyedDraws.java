package nl.smartindustry.samples.parameter;

/**
 * Random numbers by key: each draw depends on seed, purpose, unit and detail alone, never on what
 * was drawn before. So the order of the work, and its division over threads, changes nothing.
 *
 * @see "Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators (SplitMix64)"
 */
public record KeyedDraws(long seed) {
  private static final double UNIT = 0x1.0p-53;

  /** A number from 0 to below 1. */
  public double uniform(Purpose purpose, long unit, long detail) {
    return (bits(purpose, unit, detail) >>> 11) * UNIT;
  }

  /** A standard normal number. */
  public double normal(Purpose purpose, long unit, long detail) {
    return NormalDistribution.quantile(uniform(purpose, unit, detail) + UNIT / 2);
  }

  /** Whether something with this probability happens. */
  public boolean happens(double probability, Purpose purpose, long unit, long detail) {
    return uniform(purpose, unit, detail) < probability;
  }

  /** A whole number from 0 to below the limit. */
  public int below(int limit, Purpose purpose, long unit, long detail) {
    return (int) (uniform(purpose, unit, detail) * limit);
  }

  /** Sixty-four bits. */
  public long bits(Purpose purpose, long unit, long detail) {
    long key = mix(seed + purpose.salt());
    key = mix(key ^ (unit * 0xD1342543DE82EF95L));
    return mix(key + (detail * 0x9E3779B97F4A7C15L));
  }

  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
