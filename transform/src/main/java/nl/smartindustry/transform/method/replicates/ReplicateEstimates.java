package nl.smartindustry.transform.method.replicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.PointEstimate.Support;
import nl.smartindustry.transform.method.sample.Microdata;

/** Figures whose precision comes from replicate weights. */
public final class ReplicateEstimates {
  /** In some replicates the figure is not defined; they are left out of its variance. */
  public static final String LEFT_OUT = "replicates_left_out";

  private ReplicateEstimates() {}

  /**
   * Puts the precision by replicates in the place of the linearised one. The interval, of quantiles
   * too, is the normal one; the design effect is that of the figure times the ratio of the
   * variances.
   *
   * @param linearised estimates with the base weights
   * @return the same figures in the same order
   */
  public static List<Estimated> of(
      Microdata data, ReplicateWeights weights, List<Estimated> linearised) {
    var statistics =
        linearised.stream().map(set -> Statistic.of(data, set.estimand(), set.domains())).toList();
    var result = ReplicateVariance.of(weights, w -> together(statistics, w));
    var replaced = new ArrayList<Estimated>();
    int from = 0;
    for (var set : linearised) {
      replaced.add(replaced(set, result, from));
      from += set.domains().size();
    }
    return replaced;
  }

  private static double[] together(List<Statistic> statistics, double[] weights) {
    return statistics.stream()
        .map(statistic -> statistic.with(weights))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private static Estimated replaced(Estimated set, Replicated result, int from) {
    var figures =
        IntStream.range(0, set.figures().size())
            .mapToObj(d -> replaced(set.figures().get(d), result, from + d))
            .toList();
    return new Estimated(set.estimand(), set.domains(), figures);
  }

  private static PointEstimate replaced(PointEstimate figure, Replicated result, int at) {
    if (Double.isNaN(figure.estimate())) {
      return figure;
    }
    double error = result.se(at);
    boolean isShare = !Double.isNaN(figure.logit().low());
    var flags = new ArrayList<>(figure.flags());
    flags.remove(PointEstimate.OPEN_INTERVAL);
    if (result.undefined(at) > 0) {
      flags.add(LEFT_OUT);
    }
    return new PointEstimate(
        figure.estimate(),
        error,
        Interval.normal(figure.estimate(), error),
        isShare ? Interval.logit(figure.estimate(), error) : Interval.NONE,
        support(figure, error),
        flags);
  }

  private static Support support(PointEstimate figure, double error) {
    var support = figure.support();
    double ratio = error / figure.standardError();
    double effect = figure.standardError() > 0 ? support.deff() * ratio * ratio : Double.NaN;
    return new Support(support.n(), support.nHat(), effect, support.df(), support.lonelyStrata());
  }
}
