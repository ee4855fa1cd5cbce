package nl.smartindustry.transform.command.estimate;

import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.method.calibration.Calibration;
import nl.smartindustry.transform.method.calibration.CalibrationTask;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.replicates.RaoWu;
import nl.smartindustry.transform.method.replicates.ReplicateEstimates;
import nl.smartindustry.transform.method.replicates.ReplicateWeights;

/** Estimates whose precision comes from replicate weights; the design only checks the sample. */
record ReplicatedFigures(EstimateSpec spec, ReplicateSpec asked, SourceTables tables) {
  /** Stands for a weight of 0 in a calibration, which needs positive ones. */
  private static final double NEXT_TO_NOTHING = 1e-100;

  List<Estimated> of(PreparedWave wave) {
    var weights = weights(wave);
    var calibrated =
        wave.calibration()
            .map(solved -> weights.adjusted(w -> calibrated(solved.task(), w)))
            .orElse(weights);
    var weighting = new Weighting(wave.weighting().design(), calibrated.base(), null);
    var based =
        new PreparedWave(
            wave.data(), weighting, wave.estimands(), wave.calibration(), wave.edited());
    var estimates = FigureRows.estimates(based, spec.questions().domains());
    return ReplicateEstimates.of(wave.data(), calibrated, estimates);
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
}
