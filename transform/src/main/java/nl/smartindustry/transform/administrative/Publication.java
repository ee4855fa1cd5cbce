package nl.smartindustry.transform.administrative;

import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.disclosure.Observation;

/**
 * How a statistic appears.
 *
 * @param group group of the catalogue: FL, AC, XC, …
 * @param unit SDMX {@code UNIT_MEASURE}
 * @param decimals digits to print
 * @param tier 1 in the letter, 2 in the open files, 3 experimental
 * @param reference where the definition comes from
 * @param source the table it is made from
 */
public record Publication(
    String group, String unit, int decimals, int tier, String reference, String source) {
  private static final int TIERS = 3;

  public Publication {
    if (group == null || unit == null || source == null) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Publication '%s' of unit '%s' from '%s': needs group, unit and source",
          group,
          unit,
          source);
    }
    if (tier < 1 || tier > TIERS || decimals < 0) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Publication '%s': found tier %d and %d decimals (tier 1 to %d, decimals from 0)",
          group,
          tier,
          decimals,
          TIERS);
    }
  }

  /** The attributes of its figures. */
  public Observation.Notes notes(String status, String definitionVersion) {
    return new Observation.Notes(decimals, 0, status, definitionVersion, null, source);
  }
}
