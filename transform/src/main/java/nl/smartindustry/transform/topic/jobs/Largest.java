package nl.smartindustry.transform.topic.jobs;

import nl.smartindustry.transform.survey.estimate.Outcome.Exposure;

/**
 * A sum of whole amounts and its two largest parts: exact, so that no order of adding matters.
 *
 * @param sum of all parts, none of them negative
 */
public record Largest(long sum, long first, long second) implements Tally<Largest> {
  /** Of nothing. */
  public static final Largest NONE = new Largest(0, 0, 0);

  /** With one more part. */
  public Largest plus(long part) {
    return plus(new Largest(part, part, 0));
  }

  /** Reads {@link #amounts}. */
  public static Largest read(long[] amounts) {
    return new Largest(amounts[0], amounts[1], amounts[2]);
  }

  @Override
  public long[] amounts() {
    return new long[] {sum, first, second};
  }

  /** Both together; no part is in both. */
  @Override
  public Largest plus(Largest other) {
    long highest = Math.max(first, other.first);
    long next = Math.max(Math.min(first, other.first), Math.max(second, other.second));
    return new Largest(Math.addExact(sum, other.sum), highest, next);
  }

  /** What it would tell of so many enterprises. */
  public Exposure exposure(long enterprises) {
    return new Exposure(enterprises, sum, first, second);
  }
}
