package nl.smartindustry.transform.method.calibration;

/**
 * One total and how it was met: a row of the table that the quality report publishes.
 *
 * @param name such as {@code sector=Industry}
 * @param total to be met
 * @param before estimated with design weights
 * @param after estimated with calibrated weights
 */
public record CalibratedMargin(String name, double total, double before, double after) {
  /** How far the calibrated weights are off, as a part of the total (of 1 for a total below 1). */
  public double residual() {
    return Math.abs(after - total) / Math.max(1, Math.abs(total));
  }
}
