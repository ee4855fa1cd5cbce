package nl.smartindustry.transform.catalogue;

import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Which item has its extreme values brought in.
 *
 * @param item Spark SQL over the derived survey, as an indicator or a field writes it
 * @param within the division whose totals are to be estimated best: dimensions, or {@code stratum};
 *     empty for the total of all
 */
public record WinsorisationRule(String item, List<String> within) {
  public WinsorisationRule {
    within = within == null ? List.of() : List.copyOf(within);
    if (item == null) {
      throw Refusal.of(ExitCode.DEFINITIONS, "Winsorisation of '%s': names no item", item);
    }
  }
}
