package nl.smartindustry.transform.method.effect;

import java.util.OptionalInt;

/**
 * A weighted mean of effects by cohort and period.
 *
 * @param kind over what
 * @param cohort the one cohort it is of, if it is
 * @param period the one period it is of, if it is
 * @param eventTime the one distance to treatment it is of, if it is
 * @param effect in the unit of the outcome
 * @param standardError above 0, or 0 where the period is its own base
 * @param influence per unit of the panel
 * @param treated distinct units of its cohorts
 * @param controls the most units that one of its effects is compared with
 */
public record Aggregate(
    Kind kind,
    OptionalInt cohort,
    OptionalInt period,
    OptionalInt eventTime,
    double effect,
    double standardError,
    double[] influence,
    int treated,
    int controls) {

  /** Over what is averaged. */
  public enum Kind {
    /** One cohort in one period: no mean at all. */
    GROUP_TIME,
    /** All treated units and periods since treatment. */
    SIMPLE,
    /** By distance to treatment; and the mean of those after it. */
    DYNAMIC,
    /** By cohort; and the mean over cohorts. */
    GROUP,
    /** By period; and the mean of periods. */
    CALENDAR,
    /** As if treatment had begun earlier. */
    PLACEBO
  }

  /** Whether it is over everything of its kind. */
  public boolean isOverall() {
    return cohort.isEmpty() && period.isEmpty() && eventTime.isEmpty();
  }
}
