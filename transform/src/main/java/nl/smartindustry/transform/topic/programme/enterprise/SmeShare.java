package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.Collection;

/**
 * Small and medium-sized enterprises among those whose size is known.
 *
 * @param known enterprises with a known size
 * @param sme of these, with fewer than 250 persons employed
 */
public record SmeShare(long known, long sme) {
  private static final double PERCENT = 100;

  public static SmeShare of(Collection<Enterprise> enterprises) {
    return new SmeShare(
        enterprises.stream().filter(Enterprise::hasKnownSize).count(),
        enterprises.stream().filter(Enterprise::isSme).count());
  }

  /** The share in %; not a number when no size is known. */
  public double percent() {
    return PERCENT * sme / known;
  }
}
