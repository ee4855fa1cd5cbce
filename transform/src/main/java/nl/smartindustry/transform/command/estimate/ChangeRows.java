package nl.smartindustry.transform.command.estimate;

import static nl.smartindustry.transform.command.SpecFile.require;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.method.change.ChangeFlag;
import nl.smartindustry.transform.method.change.Changed;
import nl.smartindustry.transform.method.change.Changes;
import nl.smartindustry.transform.method.change.Overlap;
import nl.smartindustry.transform.method.change.SampledFigures;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.PointEstimate.Support;

/** The change of every total, mean and ratio between two waves, domain by domain. */
record ChangeRows(PreparedWave first, PreparedWave second, Overlap overlap) {

  /** One row per estimand and domain of either wave. */
  List<OutputRow> of(List<Estimated> one, List<Estimated> two) {
    var changes = Changes.of(figures(first, one, two), figures(second, two, one), overlap);
    return changes.stream().map(this::row).toList();
  }

  /** The share of a level that only one wave knows has no change. */
  private static SampledFigures figures(
      PreparedWave wave, List<Estimated> own, List<Estimated> others) {
    var known = new HashSet<>(others.stream().map(Estimated::estimand).toList());
    var common = own.stream().filter(set -> known.contains(set.estimand())).toList();
    return new SampledFigures(wave.data(), wave.weighting(), common, wave.imputed());
  }

  private OutputRow row(Changed changed) {
    var a = changed.first();
    var b = changed.second();
    var change = changed.pair().difference();
    var flags = new ArrayList<>(a.flags());
    b.flags().stream().filter(flag -> !flags.contains(flag)).forEach(flags::add);
    change.flags().stream().map(ChangeFlag::code).forEach(flags::add);
    var figure =
        new PointEstimate(
            change.delta(),
            change.se(),
            Interval.normal(change.delta(), change.se()),
            Interval.NONE,
            support(a.support(), b.support()),
            flags);
    var detail =
        new OutputRow.TwoWaves(
            a.estimate(),
            b.estimate(),
            a.standardError(),
            b.standardError(),
            Double.isNaN(change.delta()) ? Double.NaN : changed.pair().rho(),
            changed.pair().overlap());
    var estimand = changed.estimand();
    return new OutputRow(
        "delta_" + estimand.estimator(),
        changed.domain(),
        estimand.variable(),
        figure,
        Double.NaN,
        detail);
  }

  private static Support support(Support a, Support b) {
    return new Support(
        a.n() + b.n(), Double.NaN, Double.NaN, 0, a.lonelyStrata() + b.lonelyStrata());
  }

  /** The second wave: its sample, with the same columns as the first, and its frame. */
  public record ChangeSpec(DataFile sample, DataFile frame) {
    public ChangeSpec {
      require(sample != null, "sample: missing (a change needs both)");
      require(frame != null, "frame: missing (a change needs both)");
    }
  }
}
