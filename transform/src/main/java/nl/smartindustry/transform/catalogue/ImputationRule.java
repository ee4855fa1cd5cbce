package nl.smartindustry.transform.catalogue;

import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * How a missing item of an enterprise that was asked is filled in, from the others of its wave.
 *
 * @param item Spark SQL over the derived survey, as an indicator or a field writes it
 * @param by the size that it goes with; for {@code PREVIOUS} not needed
 * @param within the classes that lend, from coarse to fine: dimensions, or {@code stratum}
 */
public record ImputationRule(String item, Way method, String by, List<String> within) {
  /** How a missing item is filled in. */
  public enum Way {
    /** Size times the ratio of the class. */
    RATIO,
    /** The answer of the enterprise of the class that is nearest in size. */
    NEAREST,
    /** The enterprise's own answer of the wave before. */
    PREVIOUS;

    /** As definitions and reports name it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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
