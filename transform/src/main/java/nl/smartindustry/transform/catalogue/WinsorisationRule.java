package nl.smartindustry.transform.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Which item has its extreme values brought in.
 *
 * @param item Spark SQL over the derived survey, as an indicator or a field writes it
 * @param cutoffWithin the classes whose totals are to be estimated best, each with its own cut-off:
 *     dimensions, or {@code stratum}; empty for the total of all. What an answer is expected to be
 *     is the mean of its stratum
 */
public record WinsorisationRule(
    String item, @JsonProperty("cutoff_within") List<String> cutoffWithin) {
  public WinsorisationRule {
    cutoffWithin = cutoffWithin == null ? List.of() : List.copyOf(cutoffWithin);
    if (item == null) {
      throw Refusal.of(ExitCode.DEFINITIONS, "Winsorisation of '%s': names no item", item);
    }
  }
}
