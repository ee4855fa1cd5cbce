package nl.smartindustry.transform.method.comparison;

/**
 * An average effect on the treated.
 *
 * @param effect in the unit of the outcome
 * @param influence what each unit adds: their mean square over their number is the variance
 */
public record Contrast(double effect, double[] influence) {}
