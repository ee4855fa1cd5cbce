package nl.smartindustry.transform.method.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.PointEstimate.Support;
import nl.smartindustry.transform.method.sample.Microdata;

/** The difference of two domains of one sample, such as large against small enterprises. */
public final class Differences {
  private Differences() {}

  /** The difference where some items were imputed: see {@link Request}. */
  public static PointEstimate of(
      Microdata data,
      Weighting weighting,
      Map<String, ItemUncertainty> imputed,
      Estimated estimated,
      int first,
      int second) {
    var a = estimated.figures().get(first);
    var b = estimated.figures().get(second);
    if (Double.isNaN(a.estimate() + b.estimate())) {
      return Double.isNaN(a.estimate()) ? a : b;
    }
    var request = new Request(List.of(estimated.estimand()), List.of(estimated.domains()), imputed);
    double estimate = a.estimate() - b.estimate();
    double error = standardError(data, weighting, request, first, second);
    var flags = new ArrayList<>(a.flags());
    b.flags().stream().filter(flag -> !flags.contains(flag)).forEach(flags::add);
    return new PointEstimate(
        estimate,
        error,
        Interval.normal(estimate, error),
        Interval.NONE,
        together(a.support(), b.support()),
        flags);
  }

  /**
   * The standard error of the first less the second domain of a request's first set, for its first
   * estimand.
   */
  public static double standardError(
      Microdata data, Weighting weighting, Request request, int first, int second) {
    var pair = Pair.of(data, request.estimands().get(0), request.imputed());
    var domains = request.sets().get(0);
    var difference =
        Linearised.of(pair, weighting, domains, first)
            .minus(Linearised.of(pair, weighting, domains, second));
    var factors = DomainFactors.of(weighting.design(), domains).of(first, second);
    return Math.sqrt(difference.variance(weighting, factors));
  }

  private static Support together(Support a, Support b) {
    return new Support(
        a.n() + b.n(),
        a.nHat() + b.nHat(),
        Double.NaN,
        a.df() + b.df(),
        a.lonelyStrata() + b.lonelyStrata());
  }
}
