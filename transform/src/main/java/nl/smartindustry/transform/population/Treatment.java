package nl.smartindustry.transform.population;

/**
 * What is done to a sample before it is estimated from.
 *
 * @param calibration to what the weights are calibrated
 */
public record Treatment(CalibrationRule calibration) {
  /** Nothing. */
  public static final Treatment NONE = new Treatment(null);

  public Treatment {
    calibration = calibration == null ? CalibrationRule.NONE : calibration;
  }
}
