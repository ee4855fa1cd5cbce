package nl.smartindustry.transform.method.calibration;

import java.util.Arrays;
import java.util.List;

/**
 * Weights that meet the margins.
 *
 * @param task what was asked
 * @param g ratio of the calibrated to the design weight, by unit
 * @param weights calibrated weight by unit
 * @param iterations of the part of the sample that took most
 * @param unitsAtBound units whose ratio lies on a bound
 * @param margins every total
 */
public record Calibrated(
    CalibrationTask task,
    double[] g,
    double[] weights,
    int iterations,
    int unitsAtBound,
    List<Met> margins) {
  private static final Met NONE = new Met("", 0, 0);

  public Calibrated {
    margins = List.copyOf(margins);
  }

  /** The regression by which its estimates vary. */
  public Projection projection() {
    return Projection.of(task);
  }

  /** The margin that is met worst; the first of equals. */
  public Met worst() {
    var worst = NONE;
    for (var margin : margins) {
      // a residual that is not a number is the worst of all
      if (worst == NONE || !(margin.residual() <= worst.residual())) {
        worst = margin;
      }
    }
    return worst;
  }

  /** How far the worst margin is off, as a part of its total. */
  public double worstResidual() {
    return worst().residual();
  }

  /** The name of the margin that is met worst. */
  public String worstMargin() {
    return worst().name();
  }

  /** The smallest ratio; 1 without units. */
  public double smallestRatio() {
    return Arrays.stream(g).min().orElse(1);
  }

  /** The largest ratio; 1 without units. */
  public double largestRatio() {
    return Arrays.stream(g).max().orElse(1);
  }

  /**
   * A margin as the calibrated weights meet it.
   *
   * @param name such as {@code sector=Industry}
   * @param total to be met
   * @param after estimated with calibrated weights
   */
  public record Met(String name, double total, double after) {
    /**
     * How far the calibrated weights are off, as a part of the total (of 1 for a total below 1).
     */
    public double residual() {
      return Math.abs(after - total) / Math.max(1, Math.abs(total));
    }
  }
}
