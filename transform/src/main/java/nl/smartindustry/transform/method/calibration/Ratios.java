package nl.smartindustry.transform.method.calibration;

/**
 * What a method made of the units of one part.
 *
 * @param g ratio of the new to the design weight, by unit of the part
 * @param steps it took
 */
record Ratios(double[] g, int steps) {}
