package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.estimate.ChangeRows.ChangeSpec;
import nl.smartindustry.transform.command.estimate.ReplicateFile.ReplicateSpec;
import nl.smartindustry.transform.command.file.TableFile;
import nl.smartindustry.transform.method.calibration.Calibrated;
import nl.smartindustry.transform.method.calibration.Calibration;
import nl.smartindustry.transform.method.calibration.CalibrationTask;
import nl.smartindustry.transform.method.change.Overlap;
import nl.smartindustry.transform.method.change.SharedPopulation;
import nl.smartindustry.transform.method.change.Wave;
import nl.smartindustry.transform.method.imputation.Winsorised;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.replicates.RaoWu;
import nl.smartindustry.transform.method.replicates.ReplicateEstimates;
import nl.smartindustry.transform.method.replicates.ReplicateWeights;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.survey.wave.ItemTreatment.ImputedItem;

/** The command {@code estimate}: from a spec to a table of estimates. */
public final class EstimateJob {
  private final EstimateSpec spec;
  private final Progress progress;
  private final SourceTables tables;
  private final Preparation preparation;

  public EstimateJob(EstimateSpec spec, Progress progress) {
    this.spec = spec;
    this.progress = progress;
    this.tables = new SourceTables(spec);
    this.preparation = new Preparation(spec, tables);
  }

  /** Reads, checks, weighs, estimates and writes. */
  public void run(TableFile out) {
    var weights = spec.outputs().weights().map(TableFile::of);
    var winsorised = spec.outputs().winsorised().map(TableFile::of);
    var counted = spec.hasChange() ? spec.firstFrame() : spec.sample().design().frame();
    var frame = Optional.ofNullable(counted).map(this::frame);
    var marginFrame = spec.calibration().map(CalibrationSpec::frame).orElse(null);
    var wave = wave(spec.sample().file(), frame, marginFrame);
    var rows = rows(wave, frame);
    out.write(OutputRow.table(spec, rows));
    weights.ifPresent(file -> file.write(UnitOutputs.weights(wave, spec.sample().id())));
    winsorised.ifPresent(file -> file.write(UnitOutputs.winsorised(wave, spec.sample().id())));
    progress.say("%d estimates written".formatted(count(rows)));
  }

  private List<RowBlock> rows(PreparedWave wave, Optional<Microdata> frame) {
    progress.step("Estimating");
    var questions = spec.questions();
    var rows = new ArrayList<RowBlock>();
    var writing = new FigureRows(wave);
    var estimates =
        spec.precision()
            .replicates()
            .map(asked -> new ReplicatedFigures(spec, asked, tables).of(wave))
            .orElseGet(() -> FigureRows.estimates(wave, questions.domains()));
    rows.addAll(writing.of(estimates));
    rows.addAll(RowBlock.of(writing.differences(questions.differences())));
    spec.precision()
        .smallAreas()
        .ifPresent(
            asked -> rows.addAll(RowBlock.of(new SmallAreaRows(wave, asked, tables).rows())));
    progress.done("%d estimates".formatted(count(rows)));
    spec.precision()
        .change()
        .ifPresent(change -> rows.addAll(RowBlock.of(changes(wave, estimates, frame, change))));
    return rows;
  }

  private static long count(List<RowBlock> rows) {
    return rows.stream().mapToLong(block -> block.domains().size()).sum();
  }

  private List<OutputRow> changes(
      PreparedWave first, List<Estimated> estimates, Optional<Microdata> frame, ChangeSpec change) {
    var nextFrame = frame(change.frame());
    var second = wave(change.sample(), Optional.of(nextFrame), change.frame());
    progress.step("Comparing both waves");
    var population =
        SharedPopulation.of(
            frame.orElseThrow(), nextFrame, spec.sample().id(), spec.sample().design().stratum());
    var overlap = Overlap.of(named(first), named(second), population);
    var next = FigureRows.estimates(second, spec.questions().domains());
    var rows = new ChangeRows(first, second, overlap).of(estimates, next);
    progress.done("%d changes, %d units in both".formatted(rows.size(), overlap.units()));
    return rows;
  }

  private PreparedWave wave(DataFile file, Optional<Microdata> frame, DataFile marginFrame) {
    progress.step("Reading " + file.path());
    var sample = tables.sample(file);
    progress.done("%d units".formatted(sample.data().size()));
    var wave = preparation.wave(sample, frame, marginFrame);
    progress.say("  population: " + spec.sample().design().assumed(wave.weighting().design()));
    spec.calibration().flatMap(EstimateNotes::unused).ifPresent(progress::say);
    wave.calibration().ifPresent(solved -> progress.say(EstimateNotes.of(solved)));
    wave.treated().imputed().forEach(item -> progress.say(EstimateNotes.of(item)));
    wave.treated().winsorised().forEach(item -> progress.say(EstimateNotes.of(item)));
    return wave;
  }

  private Microdata frame(DataFile file) {
    progress.step("Reading " + file.path());
    var frame = tables.designFrame(file).data();
    progress.done("%d units".formatted(frame.size()));
    return frame;
  }

  private Wave named(PreparedWave wave) {
    var design = wave.weighting().design();
    return Wave.of(wave.data().name(), design, wave.data().codes(spec.sample().id()));
  }

  /** Messages on what was done to weights and answers. */
  static final class EstimateNotes {
    private EstimateNotes() {}

    static String of(Calibrated result) {
      return String.format(
          Locale.ROOT,
          "  calibrated to %d margins in %d iterations: g from %.4f to %.4f, %d units at a bound,"
              + " worst margin '%s' off by %.1e",
          result.margins().size(),
          result.iterations(),
          result.smallestRatio(),
          result.largestRatio(),
          result.unitsAtBound(),
          result.worstMargin(),
          result.worstResidual());
    }

    /** What the spec says of a calibration without effect. */
    static Optional<String> unused(CalibrationSpec asked) {
      var rule = asked.rule();
      return rule.isIdlyBounded()
          ? Optional.of("  bounds are not used by method '%s'".formatted(rule.method().label()))
          : Optional.empty();
    }

    static String of(ImputedItem item) {
      return "  '%s': %d values imputed (%s), %d left missing"
          .formatted(
              item.item(), item.result().count(), item.result().method(), item.result().left());
    }

    static String of(Winsorised item) {
      return String.format(
          Locale.ROOT,
          "  '%s': %d values winsorised, total %.6g lower",
          item.item(),
          item.changes().size(),
          0.0 - item.effect());
    }
  }

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
      var estimates = FigureRows.estimates(wave.with(weighting), spec.questions().domains());
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
      return Calibration.solve(task.from(positive)).weights();
    }
  }
}
