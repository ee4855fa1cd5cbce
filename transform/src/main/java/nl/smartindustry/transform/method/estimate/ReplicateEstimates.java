package nl.smartindustry.transform.method.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.calibrate.Calibration;
import nl.smartindustry.transform.calibrate.CalibrationTask;
import nl.smartindustry.transform.inference.Estimates.Estimated;
import nl.smartindustry.transform.inference.Figure;
import nl.smartindustry.transform.inference.Interval;
import nl.smartindustry.transform.inference.Weighting;
import nl.smartindustry.transform.replicate.RaoWu;
import nl.smartindustry.transform.replicate.ReplicateVariance;
import nl.smartindustry.transform.replicate.ReplicateWeights;
import nl.smartindustry.transform.replicate.Replicated;

/** Estimates whose precision comes from replicate weights; the design only checks the sample. */
record ReplicateEstimates(EstimateSpec spec, ReplicateSpec asked, SourceTables tables) {
  /** Stands for a weight of 0 in a calibration, which needs positive ones. */
  private static final double NEXT_TO_NOTHING = 1e-100;

  List<Estimated> of(PreparedWave wave) {
    var weights = weights(wave);
    var calibrated =
        wave.task().map(task -> weights.adjusted(w -> calibrated(task, w))).orElse(weights);
    var domains = spec.questions().domains();
    var sets = domains.stream().map(wave.data()::crossing).toList();
    var points = new PointEstimates(wave.data(), wave.estimands(), sets);
    var replicated = ReplicateVariance.of(calibrated, points::of);
    var based = based(wave, calibrated.base());
    return replaced(FigureRows.estimates(based, domains), replicated);
  }

  private ReplicateWeights weights(PreparedWave wave) {
    if (!asked.isDrawn()) {
      return new ReplicateFile(asked, spec.sample().id(), tables).weights(wave.data());
    }
    var cluster = spec.sample().design().cluster();
    var drawn = wave.data().codes(cluster == null ? spec.sample().id() : cluster);
    return RaoWu.of(wave.weighting().design(), drawn, asked.seed()).replicates(asked.count());
  }

  private static double[] calibrated(CalibrationTask task, double[] weights) {
    var positive = Arrays.stream(weights).map(w -> w == 0 ? NEXT_TO_NOTHING : w).toArray();
    return Calibration.solve(
            new CalibrationTask(
                task.x(),
                positive,
                task.q(),
                task.totals(),
                task.method(),
                task.lower(),
                task.upper()))
        .weights();
  }

  private static PreparedWave based(PreparedWave wave, double[] weights) {
    var weighting = new Weighting(wave.weighting().design(), weights, null);
    return new PreparedWave(
        wave.data(), weighting, wave.estimands(), wave.task(), wave.calibrated());
  }

  private static List<Estimated> replaced(List<Estimated> estimates, Replicated replicated) {
    var all = new ArrayList<Estimated>();
    int next = 0;
    for (var estimated : estimates) {
      var figures = new ArrayList<Figure>();
      for (var figure : estimated.figures()) {
        figures.add(replaced(figure, replicated.estimates()[next], replicated.se(next)));
        next++;
      }
      all.add(new Estimated(estimated.estimand(), estimated.domains(), figures));
    }
    return all;
  }

  /** The design effect and degrees of freedom of the design are not those of the replicates. */
  private static Figure replaced(Figure figure, double estimate, double error) {
    var support = figure.support();
    var logit =
        Double.isNaN(figure.logit().low()) ? Interval.NONE : Interval.logit(estimate, error);
    return new Figure(
        estimate,
        error,
        Interval.normal(estimate, error),
        logit,
        new Figure.Support(
            support.n(), support.nHat(), Double.NaN, support.df(), support.lonelyStrata()),
        figure.flags());
  }
}
