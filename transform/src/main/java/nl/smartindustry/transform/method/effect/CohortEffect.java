package nl.smartindustry.transform.method.effect;

import java.util.Optional;
import nl.smartindustry.transform.method.comparison.Unidentified;

/**
 * The effect on one cohort in one period.
 *
 * @param cohort the period from which it is treated
 * @param effect in the unit of the outcome; empty where {@code problem} says why
 * @param influence per unit of the panel; all 0 where the period is its own base
 * @param base the period compared with
 * @param treated units of the cohort
 * @param controls units compared with
 */
public record CohortEffect(
    int cohort,
    int period,
    int base,
    Optional<Double> effect,
    double[] influence,
    int treated,
    int controls,
    Optional<Unidentified.Cause> problem) {

  /** Periods since treatment began; negative before. */
  public int eventTime() {
    return period - cohort;
  }

  public boolean isAfter() {
    return period >= cohort;
  }

  /** Whether it is 0 by choice of the base. */
  public boolean isBase() {
    return period == base;
  }

  public boolean isEstimated() {
    return effect.isPresent();
  }
}
