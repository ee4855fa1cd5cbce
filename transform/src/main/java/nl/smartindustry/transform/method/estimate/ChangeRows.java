package nl.smartindustry.transform.method.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.change.ChangeFlag;
import nl.smartindustry.transform.change.Overlap;
import nl.smartindustry.transform.change.WaveEstimate;
import nl.smartindustry.transform.change.WavePair;
import nl.smartindustry.transform.inference.Estimand;
import nl.smartindustry.transform.inference.Estimates.Estimated;
import nl.smartindustry.transform.inference.Figure;
import nl.smartindustry.transform.inference.Influence;
import nl.smartindustry.transform.inference.Interval;

/** The change of every total, mean and ratio between two waves, domain by domain. */
record ChangeRows(PreparedWave first, PreparedWave second, Overlap overlap) {

  /**
   * One row per estimand and domain that both waves have.
   *
   * @param one the first wave's estimates
   * @param two the second wave's of the same estimands and sets, in the same order
   */
  List<List<Object>> of(List<Estimated> one, List<Estimated> two) {
    return IntStream.range(0, one.size())
        .parallel()
        .filter(i -> !(one.get(i).estimand() instanceof Estimand.Quantile))
        .mapToObj(i -> rows(one.get(i), two.get(i)))
        .flatMap(List::stream)
        .toList();
  }

  private List<List<Object>> rows(Estimated one, Estimated two) {
    var rows = new ArrayList<List<Object>>();
    for (int d = 0; d < one.domains().size(); d++) {
      int other = two.domains().combinations().indexOf(one.domains().combinations().get(d));
      if (other >= 0) {
        rows.add(row(one, d, two, other));
      }
    }
    return rows;
  }

  private List<Object> row(Estimated one, int d1, Estimated two, int d2) {
    var a = one.figures().get(d1);
    var b = two.figures().get(d2);
    int shared = overlap.units(k -> one.domains().of()[k] == d1, k -> two.domains().of()[k] == d2);
    var pair = new WavePair(estimate(a), estimate(b), covariance(one, d1, two, d2), shared);
    var change = pair.difference();
    var flags = new ArrayList<>(a.flags());
    b.flags().stream().filter(flag -> !flags.contains(flag)).forEach(flags::add);
    change.flags().stream().map(ChangeFlag::code).forEach(flags::add);
    var figure =
        new Figure(
            change.delta(),
            change.se(),
            Interval.normal(change.delta(), change.se()),
            Interval.NONE,
            new Figure.Support(
                a.support().n() + b.support().n(),
                Double.NaN,
                Double.NaN,
                0,
                a.support().lonelyStrata() + b.support().lonelyStrata()),
            flags);
    var detail =
        new ChangeDetail(
            a.estimate(), b.estimate(), a.standardError(), b.standardError(), pair.rho(), shared);
    var estimand = one.estimand();
    return OutputRow.ofChange(
        "delta_" + estimand.estimator(),
        one.domains().label(d1),
        estimand.variable(),
        figure,
        detail);
  }

  private double covariance(Estimated one, int d1, Estimated two, int d2) {
    var u1 = Influence.of(first.data(), first.weighting(), one.estimand(), one.domains(), d1);
    var u2 = Influence.of(second.data(), second.weighting(), two.estimand(), two.domains(), d2);
    return overlap.covariance(u1, u2);
  }

  private static WaveEstimate estimate(Figure figure) {
    double error = figure.standardError();
    return new WaveEstimate(figure.estimate(), error * error);
  }
}
