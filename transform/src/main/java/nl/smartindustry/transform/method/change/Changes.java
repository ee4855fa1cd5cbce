package nl.smartindustry.transform.method.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.change.SampledFigures.Single;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.PointEstimate.Support;

/** Every figure of a request in two waves, with the covariance that their common units give. */
public final class Changes {
  private final SampledFigures first;
  private final SampledFigures second;
  private final Overlap overlap;

  private Changes(SampledFigures first, SampledFigures second, Overlap overlap) {
    this.first = first;
    this.second = second;
    this.overlap = overlap;
  }

  /**
   * Puts the figures of two waves side by side, by the names of their domains.
   *
   * @return totals, means and ratios in the order of the request, every domain of either wave; a
   *     domain that one wave lacks has no change. Quantiles have no linearised variable and are
   *     left out. The same bits however many threads there are.
   */
  public static List<Changed> of(SampledFigures first, SampledFigures second, Overlap overlap) {
    var changes = new Changes(first, second, overlap);
    if (first.estimated().size() != second.estimated().size()) {
      throw new IllegalArgumentException(
          "Figures of two waves: %d and %d sets (the same request)"
              .formatted(first.estimated().size(), second.estimated().size()));
    }
    return IntStream.range(0, first.estimated().size())
        .parallel()
        .filter(i -> !(first.estimated().get(i).estimand() instanceof Estimand.Quantile))
        .mapToObj(i -> changes.ofSet(first.estimated().get(i), second.estimated().get(i)))
        .flatMap(List::stream)
        .toList();
  }

  private List<Changed> ofSet(Estimated one, Estimated two) {
    if (!one.estimand().equals(two.estimand()) || !one.domains().by().equals(two.domains().by())) {
      throw new IllegalArgumentException(
          "Figures of two waves: %s and %s (the same request)"
              .formatted(one.estimand(), two.estimand()));
    }
    var inFirst = SampledFigures.domains(one);
    var inSecond = SampledFigures.domains(two);
    var names = new LinkedHashSet<String>();
    IntStream.range(0, one.domains().size()).forEach(d -> names.add(one.domains().label(d)));
    IntStream.range(0, two.domains().size()).forEach(d -> names.add(two.domains().label(d)));
    var changes = new ArrayList<Changed>();
    for (var name : names) {
      int a = inFirst.getOrDefault(name, -1);
      int b = inSecond.getOrDefault(name, -1);
      var pair =
          a < 0 || b < 0
              ? new WavePair(estimate(figure(one, a)), estimate(figure(two, b)), 0, 0)
              : pair(new Single(first, one, a), new Single(second, two, b), overlap);
      changes.add(
          new Changed(
              one.estimand(), one.domains().by(), name, figure(one, a), figure(two, b), pair));
    }
    return changes;
  }

  /** One figure in two waves, with the covariance that their common units give. */
  public static WavePair pair(Single first, Single second, Overlap overlap) {
    double covariance = overlap.covariance(first.influence(), second.influence());
    return new WavePair(
        estimate(figure(first.set(), first.domain())),
        estimate(figure(second.set(), second.domain())),
        covariance,
        overlap.units(first.members(), second.members()));
  }

  private static WaveEstimate estimate(PointEstimate figure) {
    double error = figure.standardError();
    return new WaveEstimate(figure.estimate(), error * error);
  }

  private static PointEstimate figure(Estimated estimated, int domain) {
    return domain >= 0
        ? estimated.figures().get(domain)
        : new PointEstimate(
            Double.NaN,
            Double.NaN,
            Interval.NONE,
            Interval.NONE,
            new Support(0, 0, Double.NaN, 0, 0),
            List.of(PointEstimate.NO_RESPONDENTS));
  }
}
