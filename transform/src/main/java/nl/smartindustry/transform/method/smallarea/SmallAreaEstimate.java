package nl.smartindustry.transform.method.smallarea;

import nl.smartindustry.transform.method.inference.Interval;

/**
 * An experimental figure of one area.
 *
 * @param area its label
 * @param estimate the share after benchmarking, strictly between 0 and 1 unless a census says so
 * @param rootMeanSquaredError of {@code estimate}; counts the benchmark's shift as error
 * @param low lower bound of the 95 % interval, made on the logit scale
 * @param high upper bound
 * @param shrinkage weight of the direct estimate; 0 for the model alone, 1 for a census
 * @param source where the figure comes from
 */
public record SmallAreaEstimate(
    String area,
    double estimate,
    double rootMeanSquaredError,
    double low,
    double high,
    double shrinkage,
    EstimateSource source) {
  static SmallAreaEstimate census(Area area) {
    double share = area.share();
    return new SmallAreaEstimate(area.name(), share, 0, share, share, 1, EstimateSource.CENSUS);
  }

  /**
   * The share of a logit.
   *
   * <p>It is the plain inverse logit, the median of the share. Its mean lies ½ p (1 − p) (1 − 2p)
   * times the mean squared error of the logit nearer to one half; that bias is left in for single
   * areas and taken out of their sum by the benchmark.
   *
   * @param error mean squared error of {@code logit}
   */
  static SmallAreaEstimate of(
      Area area, double logit, double error, double shrinkage, EstimateSource source) {
    double share = Logit.inverse(logit);
    double root = Math.sqrt(error);
    return new SmallAreaEstimate(
        area.name(),
        share,
        Logit.slope(share) * root,
        Logit.inverse(logit - Interval.Z * root),
        Logit.inverse(logit + Interval.Z * root),
        shrinkage,
        source);
  }
}
