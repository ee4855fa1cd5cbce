package nl.smartindustry.ingest.delivery.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.delivery.Delivery;

/**
 * What was found in the landing besides the deliveries that count.
 *
 * @param asides what was passed by without any release depending on it, in words
 * @param counts what became of every delivery and file, and the records of superseded deliveries
 * @param withdrawals notices that take a delivery back, seen for the first time
 */
public record LandingReport(
    List<String> asides, Map<String, Long> counts, List<Delivery> withdrawals) {
  public LandingReport {
    asides = List.copyOf(asides);
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    withdrawals = List.copyOf(withdrawals);
  }
}
