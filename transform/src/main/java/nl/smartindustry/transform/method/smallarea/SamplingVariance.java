package nl.smartindustry.transform.method.smallarea;

import java.util.List;

/** How the sampling variance ψ of an area's logit is known; the model takes it as given. */
public enum SamplingVariance {
  /** From the area's own design variance: ψ = V / (p (1 − p))² by the delta method. */
  DIRECT {
    @Override
    double[] of(List<Area> areas) {
      return areas.stream()
          .mapToDouble(area -> area.variance() / Math.pow(Logit.slope(area.share()), 2))
          .toArray();
    }
  },

  /**
   * From one design effect and one share for all areas: ψ = deff / (n p (1 − p)), because the
   * variance estimated from a handful of answers is itself little more than noise.
   */
  SMOOTHED {
    @Override
    double[] of(List<Area> areas) {
      double designed = 0;
      double simple = 0;
      double adopters = 0;
      double respondents = 0;
      for (var area : areas) {
        designed += area.variance();
        simple += Logit.slope(area.share()) / area.respondents();
        adopters += area.respondents() * area.share();
        respondents += area.respondents();
      }
      double perRespondent = designed / simple / Logit.slope(adopters / respondents);
      return areas.stream().mapToDouble(area -> perRespondent / area.respondents()).toArray();
    }
  };

  /**
   * Sampling variances on the logit scale.
   *
   * @param areas with a share strictly between 0 and 1 and a positive variance
   */
  abstract double[] of(List<Area> areas);
}
