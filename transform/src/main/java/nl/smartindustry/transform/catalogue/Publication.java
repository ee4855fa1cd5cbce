package nl.smartindustry.transform.catalogue;

import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * How an indicator is published.
 *
 * @param breakdowns names of sets in {@code dimensions.yaml}, or what the mechanism calls them
 * @param precision class in {@code precision.yaml}
 * @param disclosure class in {@code disclosure.yaml}; {@code none} protects nothing
 * @param tier 1 printed in the letter, 2 in the open data only, 3 experimental
 * @param note what a reader must know before comparing, or null
 */
public record Publication(
    List<String> breakdowns,
    String precision,
    String disclosure,
    int tier,
    String reference,
    int decimals,
    String note) {
  /** The disclosure class of what is public already. */
  public static final String PUBLIC = "none";

  private static final int TIERS = 3;

  /** Decimals that a number may have. */
  private static final int MOST = 9;

  public Publication {
    if (precision == null || disclosure == null || reference == null) {
      throw Refusal.definitions(
          "Publication: found precision '%s', disclosure '%s', reference '%s' (needs all three)",
          precision, disclosure, reference);
    }
    if (tier < 1 || tier > TIERS || decimals < 0 || decimals > MOST) {
      throw Refusal.definitions(
          "Publication: found tier %d and %d decimals (tier 1 to %d, decimals 0 to %d)",
          tier, decimals, TIERS, MOST);
    }
    breakdowns = breakdowns == null ? List.of() : List.copyOf(breakdowns);
  }

  /** The same, protected by another class. */
  public Publication withDisclosure(String other) {
    return new Publication(breakdowns, precision, other, tier, reference, decimals, note);
  }

  /** Whether its figures are experimental, and must be called so. */
  public boolean experimental() {
    return tier == TIERS;
  }
}
