package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.file.MethodTable;
import nl.smartindustry.transform.command.file.TableFile;
import nl.smartindustry.transform.method.change.Overlap;
import nl.smartindustry.transform.method.change.SharedPopulation;
import nl.smartindustry.transform.method.change.Wave;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;

/** The command {@code estimate}: from a spec to a table of estimates. */
public final class EstimateJob {
  private final EstimateSpec spec;
  private final Progress progress;
  private final SourceTables tables;
  private final Preparation preparation;
  private final OutputColumns columns;

  public EstimateJob(EstimateSpec spec, Progress progress) {
    this.spec = spec;
    this.progress = progress;
    this.tables = new SourceTables(spec);
    this.preparation = new Preparation(spec, tables);
    this.columns = OutputColumns.of(spec);
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
    var table = new MethodTable(columns.all(), rows);
    out.write(table.sortedByFirst(OutputColumns.KEYS));
    weights.ifPresent(file -> file.write(UnitTables.weights(wave, spec.sample().id())));
    winsorised.ifPresent(file -> file.write(UnitTables.winsorised(wave, spec.sample().id())));
    progress.say("%d estimates written".formatted(rows.size()));
  }

  private List<List<Object>> rows(PreparedWave wave, Optional<Microdata> frame) {
    progress.step("Estimating");
    var questions = spec.questions();
    var rows = new ArrayList<List<Object>>();
    var writing = new FigureRows(wave, columns);
    var estimates =
        spec.precision()
            .replicates()
            .map(asked -> new ReplicatedFigures(spec, asked, tables).of(wave))
            .orElseGet(() -> FigureRows.estimates(wave, questions.domains()));
    rows.addAll(writing.of(estimates));
    rows.addAll(writing.differences(questions.differences()));
    spec.precision()
        .smallAreas()
        .ifPresent(asked -> rows.addAll(new SmallAreaRows(wave, asked, tables, columns).rows()));
    progress.done("%d estimates".formatted(rows.size()));
    spec.precision()
        .change()
        .ifPresent(change -> rows.addAll(changes(wave, estimates, frame, change)));
    return rows;
  }

  private List<List<Object>> changes(
      PreparedWave first, List<Estimated> estimates, Optional<Microdata> frame, ChangeSpec change) {
    var nextFrame = frame(change.frame());
    var second = wave(change.sample(), Optional.of(nextFrame), change.frame());
    progress.step("Comparing both waves");
    var population =
        SharedPopulation.of(
            stratified(frame.orElseThrow()), stratified(nextFrame), spec.sample().id(), stratum());
    var overlap = Overlap.of(named(first), named(second), population);
    var next = FigureRows.estimates(second, spec.questions().domains());
    var rows = new ChangeRows(first, second, overlap, columns).of(estimates, next);
    progress.done("%d changes, %d units in both".formatted(rows.size(), overlap.units()));
    return rows;
  }

  private PreparedWave wave(DataFile file, Optional<Microdata> frame, DataFile marginFrame) {
    progress.step("Reading " + file.path());
    var sample = tables.sample(file);
    progress.done("%d units".formatted(sample.data().size()));
    var wave = preparation.wave(sample, frame, marginFrame);
    spec.calibration().flatMap(Notes::unused).ifPresent(progress::say);
    wave.calibration().ifPresent(solved -> progress.say(Notes.of(solved.result())));
    wave.edited().imputed().forEach(item -> progress.say(Notes.of(item)));
    wave.edited().winsorised().forEach(item -> progress.say(Notes.of(item)));
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

  private String stratum() {
    var stratum = spec.sample().design().stratum();
    return stratum == null ? Crossing.ALL : stratum;
  }

  private Microdata stratified(Microdata frame) {
    return spec.sample().design().stratum() == null
        ? frame.with(Crossing.ALL, Codes.single(frame.size(), Crossing.ALL))
        : frame;
  }
}
