package nl.smartindustry.transform.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Which item has its extreme values brought in. An item is a column of a user's file, or Spark SQL
 * over a derived survey; classes are columns, dimensions, or {@code stratum}.
 *
 * @param within the classes whose mean an answer is expected to be; empty for the mean of all
 * @param cutoffWithin the classes whose totals are to be estimated best, each with its own cut-off;
 *     empty for the total of all
 */
public record WinsorisationRule(
    String item, List<String> within, @JsonProperty("cutoff_within") List<String> cutoffWithin) {
  public WinsorisationRule {
    within = within == null ? List.of() : List.copyOf(within);
    cutoffWithin = cutoffWithin == null ? List.of() : List.copyOf(cutoffWithin);
    Treatment.require(item != null, "winsorisation, item: missing");
  }
}
