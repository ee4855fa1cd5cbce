package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.PointEstimate;

/** Figures flagged by what was done to the answers they are made of. */
record EditedFigures(PreparedWave wave) {
  /** The precision of this quantile takes imputed values for reported. */
  static final String NOT_IN_VARIANCE = "imputation_not_in_variance";

  /** The domain has influential values that were brought in. */
  static final String WINSORISED = "winsorised";

  List<Estimated> of(List<Estimated> estimates) {
    return estimates.stream().map(this::of).toList();
  }

  private Estimated of(Estimated set) {
    boolean imputed = !wave.edited().imputedFor(set.estimand()).isEmpty();
    boolean unknown = imputed && set.estimand() instanceof Estimand.Quantile;
    var touched = winsorised(set);
    var figures = new ArrayList<PointEstimate>();
    for (int d = 0; d < set.figures().size(); d++) {
      var figure = set.figures().get(d);
      figure = unknown ? flagged(figure, NOT_IN_VARIANCE) : figure;
      figures.add(touched[d] ? flagged(figure, WINSORISED) : figure);
    }
    return new Estimated(set.estimand(), set.domains(), figures);
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

  private static PointEstimate flagged(PointEstimate figure, String flag) {
    var flags = new ArrayList<>(figure.flags());
    flags.add(flag);
    return new PointEstimate(
        figure.estimate(),
        figure.standardError(),
        figure.interval(),
        figure.logit(),
        figure.support(),
        flags);
  }
}
