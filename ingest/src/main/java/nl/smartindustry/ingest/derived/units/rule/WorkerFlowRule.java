package nl.smartindustry.ingest.derived.units.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * When the employees of an enterprise that disappears say where it went on.
 *
 * @param shareOfOld share of its last employees that must appear in the other enterprise
 * @param shareOfNew share of the other's employees that they must form
 * @param leastEmployees fewest of them
 * @param months within which they must appear
 */
public record WorkerFlowRule(
    @JsonProperty("share_of_old") double shareOfOld,
    @JsonProperty("share_of_new") double shareOfNew,
    @JsonProperty("least_employees") int leastEmployees,
    int months) {
  public WorkerFlowRule {
    if (!share(shareOfOld) || !share(shareOfNew)) {
      throw new IllegalArgumentException(
          "worker_flow: shares %s and %s (above 0, at most 1)".formatted(shareOfOld, shareOfNew));
    }
    if (leastEmployees < 1 || months < 1) {
      throw new IllegalArgumentException(
          "worker_flow: least_employees %d and months %d (at least 1)"
              .formatted(leastEmployees, months));
    }
  }

  private static boolean share(double share) {
    return share > 0 && share <= 1;
  }
}
