package nl.smartindustry.transform.disclosure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import nl.smartindustry.transform.estimate.Outcome.Exposure;

/**
 * When a cell would reveal a contributor. Contributions are the sample's, unweighted, against the
 * weighted total of the cell; ties are not sensitive.
 *
 * @param minimumContributors fewest enterprises in a cell
 * @param dominance largest part of the cell's amount that one enterprise may hold
 * @param percent p of the p% rule: the second largest may not estimate the largest this closely; or
 *     null where the rule does not apply
 * @see "Hundepool et al. (2012), Statistical Disclosure Control, chapter 4"
 */
public record DisclosureClass(
    String name,
    @JsonProperty("minimum_contributors") int minimumContributors,
    Double dominance,
    @JsonProperty("p_percent") Double percent) {
  private static final double HUNDRED = 100;

  /**
   * Why a cell may not be shown; empty when it may.
   *
   * @param amounts whether the cell tells of amounts rather than of counts
   */
  Optional<Reason> sensitive(Exposure exposure, boolean amounts) {
    if (exposure.contributors() < minimumContributors) {
      return Optional.of(Reason.TOO_FEW_CONTRIBUTORS);
    }
    return amounts && (dominated(exposure) || guessed(exposure))
        ? Optional.of(Reason.DOMINANT_CONTRIBUTOR)
        : Optional.empty();
  }

  private boolean dominated(Exposure exposure) {
    return dominance != null && exposure.first() > dominance * Math.abs(exposure.total());
  }

  private boolean guessed(Exposure exposure) {
    double remainder = Math.abs(exposure.total()) - exposure.first() - exposure.second();
    return percent != null && remainder < percent / HUNDRED * exposure.first();
  }
}
