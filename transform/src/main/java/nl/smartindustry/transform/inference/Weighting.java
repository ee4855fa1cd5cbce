package nl.smartindustry.transform.inference;

import nl.smartindustry.transform.calibrate.Projection;
import nl.smartindustry.transform.design.SampleDesign;

/**
 * The weights that estimates are made with.
 *
 * @param weights w = d g by unit: the design weight, calibrated or not
 * @param projection onto the auxiliary variables of the calibration; null where there was none
 */
public record Weighting(SampleDesign design, double[] weights, Projection projection) {
  /** The design weights as they are. */
  public static Weighting ofDesign(SampleDesign design) {
    return new Weighting(design, design.weights(), null);
  }

  /** Whether the weights were calibrated, so that residuals carry the variance. */
  public boolean isCalibrated() {
    return projection != null;
  }
}
