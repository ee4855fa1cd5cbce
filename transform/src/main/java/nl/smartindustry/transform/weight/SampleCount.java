package nl.smartindustry.transform.weight;

import java.math.BigDecimal;

/**
 * Sampled enterprises of one stratum with the same outcome.
 *
 * @param pool the group of alike strata
 * @param response R answered, N did not, O out of scope, D duplicate
 * @param status V, N or D of the record; empty where the survey has none
 * @param weight their delivered weights added up; 0 where the frame gives the weight
 */
public record SampleCount(
    StratumKey key, String pool, String response, String status, long count, BigDecimal weight) {
  /** Whether the outcome is known: out of scope and duplicates count, with value 0. */
  public boolean resolved() {
    return !response.equals("N");
  }
}
