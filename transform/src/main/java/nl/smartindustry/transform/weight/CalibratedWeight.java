package nl.smartindustry.transform.weight;

import nl.smartindustry.transform.calibrate.Calibrated;
import nl.smartindustry.transform.inference.Weighting;

/** A calibrated weight, and how its calibration went. */
public record CalibratedWeight(Weighting weighting, Calibrated calibrated) {}
