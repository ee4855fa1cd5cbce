package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.imputation.ImputedShare;
import nl.smartindustry.transform.method.inference.Differences;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.sample.Crossing;

/** The rows of one wave: every estimand in every domain, and differences of domains. */
record FigureRows(PreparedWave wave) {

  static List<Estimated> estimates(PreparedWave wave, List<List<String>> domains) {
    var sets = domains.stream().map(wave::domains).toList();
    var request = new Request(wave.estimands(), sets, wave.imputed());
    return new EditedFigures(wave).of(Estimates.of(wave.data(), wave.weighting(), request));
  }

  List<RowBlock> of(List<Estimated> estimates) {
    var names = new IdentityHashMap<Crossing, List<String>>();
    var blocks = new ArrayList<RowBlock>();
    for (var set : estimates) {
      var estimand = set.estimand();
      var domains = names.computeIfAbsent(set.domains(), of -> of.codes().levels());
      var imputed = new ImputedShares(wave).of(set);
      blocks.add(
          new RowBlock(
              estimand.estimator(),
              estimand.variable(),
              domains,
              d ->
                  new OutputRow(
                      estimand.estimator(),
                      domains.get(d),
                      estimand.variable(),
                      set.figures().get(d),
                      imputed.length == 0 ? Double.NaN : imputed[d],
                      null)));
    }
    return blocks;
  }

  List<OutputRow> differences(List<Questions.Difference> differences) {
    var rows = new ArrayList<OutputRow>();
    for (var difference : differences) {
      var estimates = estimates(wave, List.of(List.of(difference.by())));
      for (var estimated : estimates) {
        if (!(estimated.estimand() instanceof Estimand.Quantile)) {
          rows.add(row(estimated, difference));
        }
      }
    }
    return rows;
  }

  private OutputRow row(Estimated estimated, Questions.Difference difference) {
    int first = level(estimated.domains(), difference.level());
    int second = level(estimated.domains(), difference.minus());
    return new OutputRow(
        "diff_" + estimated.estimand().estimator(),
        difference.label(),
        estimated.estimand().variable(),
        Differences.of(wave.data(), wave.weighting(), wave.imputed(), estimated, first, second));
  }

  private static int level(Crossing domains, String level) {
    int found = domains.combinations().indexOf(List.of(level));
    if (found < 0) {
      var known = domains.combinations().stream().map(levels -> levels.get(0)).toList();
      throw Refusal.definitions(
          "differences, %s: unknown level '%s' (found %s)", domains.by().get(0), level, known);
    }
    return found;
  }

  /**
   * How much of each figure rests on imputed values: of its magnitude, or of its units for a
   * quantile and where the magnitude is 0. Of a ratio the part that is larger.
   */
  record ImputedShares(PreparedWave wave) {

    /** By domain of the set; empty where no item of the estimand was imputed. */
    double[] of(Estimated set) {
      if (wave.imputedFor(set.estimand()).isEmpty()) {
        return new double[0];
      }
      var shares = new double[set.domains().size()];
      Arrays.fill(shares, Double.NaN);
      for (var item : wave.imputedFor(set.estimand())) {
        var found = ImputedShare.by(set.domains(), item.result(), wave.weighting().weights());
        for (int d = 0; d < shares.length; d++) {
          double share = share(set.estimand(), found.get(d));
          shares[d] = Double.isNaN(shares[d]) ? share : Math.max(shares[d], share);
        }
      }
      return shares;
    }

    private static double share(Estimand estimand, ImputedShare found) {
      boolean magnitude =
          !(estimand instanceof Estimand.Quantile) && !Double.isNaN(found.ofMagnitude());
      return magnitude ? found.ofMagnitude() : found.ofUnits();
    }
  }

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
      if (!isEdited(set.estimand())) {
        return set;
      }
      boolean imputed = !wave.imputedFor(set.estimand()).isEmpty();
      boolean unknown = imputed && set.estimand() instanceof Estimand.Quantile;
      var touched = winsorised(set);
      var figures = new ArrayList<PointEstimate>();
      for (int d = 0; d < set.figures().size(); d++) {
        var figure = set.figures().get(d);
        figure = unknown ? figure.flagged(NOT_IN_VARIANCE) : figure;
        figures.add(touched[d] ? figure.flagged(WINSORISED) : figure);
      }
      return new Estimated(set.estimand(), set.domains(), figures);
    }

    private boolean isEdited(Estimand estimand) {
      return !wave.imputedFor(estimand).isEmpty() || !wave.treated().winsorised().isEmpty();
    }

    private boolean[] winsorised(Estimated set) {
      var touched = new boolean[set.domains().size()];
      for (var item : wave.treated().winsorised()) {
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
  }
}
