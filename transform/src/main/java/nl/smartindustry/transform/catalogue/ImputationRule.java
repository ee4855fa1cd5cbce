package nl.smartindustry.transform.catalogue;

import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.imputation.Imputer.Way;

/**
 * How a missing item of an enterprise that was asked is filled in, from the others of its wave.
 *
 * @param item Spark SQL over the derived survey, as an indicator or a field writes it
 * @param by the size that it goes with; for {@code PREVIOUS} not needed
 * @param within the classes that lend, from coarse to fine: dimensions, or {@code stratum}
 */
public record ImputationRule(String item, Way method, String by, List<String> within) {
  public ImputationRule {
    within = within == null ? List.of() : List.copyOf(within);
    if (item == null || method == null || (by == null) != (method == Way.PREVIOUS)) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Imputation of '%s' by method '%s': found size '%s' (item, method and, but for PREVIOUS,"
              + " a size)",
          item,
          method,
          by);
    }
  }
}
