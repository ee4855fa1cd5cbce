package nl.smartindustry.transform.catalogue;

import java.util.List;

/**
 * Who stands for those who did not answer.
 *
 * @param groups the crossing within which answering is taken as equally likely: dimensions, or
 *     {@code stratum}; empty for the strata themselves
 */
public record ResponseRule(List<String> groups) {
  public ResponseRule {
    groups = groups == null ? List.of() : List.copyOf(groups);
  }
}
