package nl.smartindustry.transform.indicator;

import java.util.List;

/**
 * How an indicator is published.
 *
 * @param breakdowns names of sets in {@code dimensions.yaml}
 * @param precision class in {@code precision.yaml}
 * @param disclosure class in {@code disclosure.yaml}
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
  public Publication {
    breakdowns = List.copyOf(breakdowns);
  }
}
