package nl.smartindustry.ingest.delivery.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found in the landing, and what became of it.
 *
 * @param counts what became of every delivery and file, and the records of superseded deliveries
 */
public record LandingReport(Arrivals arrivals, Map<String, Long> counts) {
  public LandingReport {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** What was passed by without any release depending on it, in words. */
  public List<String> asides() {
    return arrivals.asides();
  }
}
