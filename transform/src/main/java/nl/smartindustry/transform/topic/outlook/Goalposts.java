package nl.smartindustry.transform.topic.outlook;

import nl.smartindustry.ingest.definition.Refusal;

/**
 * Fixed bounds of a measure, so that scores compare over time: the low one scores 0, the high one
 * 100. A low bound above the high one is of a measure that should fall.
 */
public record Goalposts(double low, double high) {
  private static final double MOST = 100;

  public Goalposts {
    if (low == high || !Double.isFinite(low) || !Double.isFinite(high)) {
      throw Refusal.definitions("Goalposts: found %s and %s (two different numbers)", low, high);
    }
  }

  /** 100 (x - low) / (high - low), within 0 to 100. */
  public double score(double x) {
    return clipped(MOST * (x - low) / (high - low));
  }

  /** A score within 0 to 100. */
  static double clipped(double score) {
    return Math.max(0, Math.min(MOST, score));
  }
}
