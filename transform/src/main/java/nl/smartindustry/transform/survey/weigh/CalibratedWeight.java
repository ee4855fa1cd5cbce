package nl.smartindustry.transform.survey.weigh;

import nl.smartindustry.transform.method.calibration.Calibrated;
import nl.smartindustry.transform.method.inference.Weighting;

/** A calibrated weight, and how its calibration went. */
public record CalibratedWeight(Weighting weighting, Calibrated calibrated) {}
