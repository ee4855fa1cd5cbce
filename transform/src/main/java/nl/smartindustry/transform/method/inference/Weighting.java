package nl.smartindustry.transform.method.inference;

import java.util.function.ToDoubleFunction;
import nl.smartindustry.transform.method.calibration.Projection;
import nl.smartindustry.transform.method.sample.SampleDesign;

/**
 * The weights that estimates are made with.
 *
 * @param weights w = d g by unit: the design weight, calibrated or not
 * @param projection onto the auxiliary variables of the calibration; null where there was none
 * @param response what answering as a second phase adds to the variance, from w u by unit; null
 *     where those who answered are the sample. A unit of weight 0 did not answer: it counts in n of
 *     its stratum and in no figure
 */
public record Weighting(
    SampleDesign design,
    double[] weights,
    Projection projection,
    ToDoubleFunction<double[]> response) {
  /** Weights of a sample in which everyone answered, or n counts those who did. */
  public Weighting(SampleDesign design, double[] weights, Projection projection) {
    this(design, weights, projection, null);
  }

  /** The design weights as they are. */
  public static Weighting ofDesign(SampleDesign design) {
    return new Weighting(design, design.weights(), null);
  }

  /**
   * The variance of an estimate, both phases together.
   *
   * @param z w u by unit; of calibrated weights w e
   */
  double variance(VarianceFactors factors, double[] z) {
    double sampling = UnitVariance.of(design, factors, z);
    return response == null ? sampling : sampling + response.applyAsDouble(z);
  }

  /** Whether the weights were calibrated, so that residuals carry the variance. */
  public boolean isCalibrated() {
    return projection != null;
  }
}
