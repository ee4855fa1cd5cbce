package nl.smartindustry.transform.method.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.inference.Estimand;
import nl.smartindustry.transform.inference.Estimates.Estimated;
import nl.smartindustry.transform.inference.Figure;
import nl.smartindustry.transform.inference.Figure.Support;
import nl.smartindustry.transform.inference.Interval;

/** Figures whose precision knows of the response, the imputation and the winsorisation. */
record EditedFigures(PreparedWave wave, EditedVariance variance) {
  /** The precision of this figure takes the answers for complete. */
  static final String NOT_IN_VARIANCE = "response_not_in_variance";

  /** The domain has influential values that were brought in. */
  static final String WINSORISED = "winsorised";

  static EditedFigures of(PreparedWave wave) {
    return new EditedFigures(wave, new EditedVariance(wave));
  }

  List<Estimated> of(List<Estimated> estimates) {
    return IntStream.range(0, estimates.size())
        .parallel()
        .mapToObj(i -> of(estimates.get(i)))
        .toList();
  }

  private Estimated of(Estimated set) {
    var touched = winsorised(set);
    var figures = new ArrayList<Figure>();
    for (int d = 0; d < set.figures().size(); d++) {
      var figure = set.figures().get(d);
      if (wave.edited().changesVarianceOf(set.estimand()) && !Double.isNaN(figure.estimate())) {
        figure =
            set.estimand() instanceof Estimand.Quantile
                ? flagged(figure, NOT_IN_VARIANCE)
                : withError(figure, variance.of(set.estimand(), set.domains(), d));
      }
      figures.add(touched[d] ? flagged(figure, WINSORISED) : figure);
    }
    return new Estimated(set.estimand(), set.domains(), figures);
  }

  /** The figure of a difference of two domains. */
  Figure difference(Estimated set, int first, int second, Figure figure) {
    boolean changes = wave.edited().changesVarianceOf(set.estimand());
    return changes && !Double.isNaN(figure.estimate())
        ? withError(figure, variance.ofDifference(set.estimand(), set.domains(), first, second))
        : figure;
  }

  private boolean[] winsorised(Estimated set) {
    var touched = new boolean[set.domains().size()];
    for (var item : wave.edited().winsorised()) {
      boolean used =
          item.item().equals(set.estimand().y())
              || set.estimand().x().filter(item.item()::equals).isPresent();
      for (var change : item.changes()) {
        int domain = set.domains().of()[change.unit()];
        if (used && domain >= 0) {
          touched[domain] = true;
        }
      }
    }
    return touched;
  }

  private static Figure withError(Figure figure, double variance) {
    double error = Math.sqrt(variance);
    boolean isShare = !Double.isNaN(figure.logit().low());
    double before = figure.standardError();
    var support = figure.support();
    double deff = before > 0 ? support.deff() * variance / (before * before) : Double.NaN;
    return new Figure(
        figure.estimate(),
        error,
        Interval.normal(figure.estimate(), error),
        isShare ? Interval.logit(figure.estimate(), error) : Interval.NONE,
        new Support(support.n(), support.nHat(), deff, support.df(), support.lonelyStrata()),
        figure.flags());
  }

  private static Figure flagged(Figure figure, String flag) {
    var flags = new ArrayList<>(figure.flags());
    flags.add(flag);
    return new Figure(
        figure.estimate(),
        figure.standardError(),
        figure.interval(),
        figure.logit(),
        figure.support(),
        flags);
  }
}
