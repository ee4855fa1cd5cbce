package nl.smartindustry.transform.command.estimate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.transform.catalogue.ImputationRule;
import nl.smartindustry.transform.catalogue.Treatment;
import nl.smartindustry.transform.catalogue.Treatment.ResponseRule;
import nl.smartindustry.transform.catalogue.WinsorisationRule;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.SpecFile;
import nl.smartindustry.transform.command.estimate.ChangeRows.ChangeSpec;
import nl.smartindustry.transform.command.estimate.Questions.EstimateEntry;
import nl.smartindustry.transform.command.estimate.ReplicateFile.ReplicateSpec;
import nl.smartindustry.transform.command.estimate.SmallAreaRows.SmallAreaSpec;
import nl.smartindustry.transform.method.imputation.Imputer.Way;
import nl.smartindustry.transform.method.sample.ResponseAdjustment;
import nl.smartindustry.transform.method.sample.ResponseOutcome;

/**
 * The spec of {@code estimate}, checked as far as it can be without data.
 *
 * @param file to resolve paths by
 */
public record EstimateSpec(
    SpecFile file,
    Sample sample,
    Questions questions,
    Optional<CalibrationSpec> calibration,
    Treatment treatment,
    Precision precision,
    Outputs outputs) {
  private static final Set<String> KEYS =
      Set.of(
          "sample",
          "id",
          "design",
          "calibration",
          "estimates",
          "domains",
          "derive",
          "differences",
          "change",
          "replicates",
          "response",
          "imputation",
          "winsorisation",
          "small_areas",
          "weights_out",
          "winsorised_out");

  /**
   * The sample and how it was drawn.
   *
   * @param id column that names a unit; null where absent
   */
  public record Sample(
      DataFile file, String id, DesignSpec design, Optional<ResponseSpec> response) {}

  /**
   * Who answered.
   *
   * @param column holds what came of each sampled unit
   * @param answered its values of those that answered
   * @param outOfScope its values of those that turned out not to belong to the population
   * @param groups columns of the response groups; the strata where not named
   */
  public record ResponseSpec(
      String column, List<String> answered, List<String> outOfScope, List<String> groups) {
    public ResponseSpec {
      outOfScope = outOfScope == null ? List.of() : List.copyOf(outOfScope);
      groups = groups == null ? List.of() : List.copyOf(groups);
      SpecFile.require(column != null, "column: missing (what came of each unit)");
      SpecFile.require(answered != null && !answered.isEmpty(), "answered: missing (its values)");
    }

    ResponseOutcome outcome(String level) {
      if (answered.contains(level)) {
        return ResponseOutcome.ANSWERED;
      }
      return outOfScope.contains(level) ? ResponseOutcome.OUT_OF_SCOPE : ResponseOutcome.SILENT;
    }
  }

  /**
   * What precision is computed from, besides the design: another wave, replicate weights, a model.
   */
  public record Precision(
      Optional<ChangeSpec> change,
      Optional<ReplicateSpec> replicates,
      Optional<SmallAreaSpec> smallAreas) {}

  /** Files to be written unit by unit. */
  public record Outputs(Optional<Path> weights, Optional<Path> winsorised) {}

  /**
   * The frame of the first wave: the design's, or that of the margins; null where there is none.
   */
  DataFile firstFrame() {
    var frame = sample.design().frame();
    return frame != null ? frame : calibration.map(CalibrationSpec::frame).orElse(null);
  }

  /** Reads a spec; what is wrong is refused by name. */
  public static EstimateSpec read(Path path) {
    var file = SpecFile.read(path, KEYS);
    var response = file.part("response", ResponseSpec.class);
    var spec =
        new EstimateSpec(
            file,
            new Sample(
                file.required("sample", DataFile.class),
                file.part("id", String.class).orElse(null),
                file.part("design", DesignSpec.class).orElseGet(DesignSpec::none),
                response),
            questions(file),
            file.part("calibration", CalibrationSpec.class),
            treatment(file, response),
            new Precision(
                file.part("change", ChangeSpec.class),
                file.part("replicates", ReplicateSpec.class),
                file.part("small_areas", SmallAreaSpec.class)),
            new Outputs(output(file, "weights_out"), output(file, "winsorised_out")));
    new SpecCheck(spec).run();
    return spec;
  }

  /** Groups are blown up by count; a spec has the classes that lend from fine to coarse. */
  private static Treatment treatment(SpecFile file, Optional<ResponseSpec> response) {
    var groups = response.map(ResponseSpec::groups).orElse(List.of());
    var imputation = file.list("imputation", ImputationRule.class);
    return new Treatment(
        new ResponseRule(groups, ResponseAdjustment.COUNT),
        null,
        imputation.stream().map(ImputationRule::withinReversed).toList(),
        file.list("winsorisation", WinsorisationRule.class));
  }

  private static Questions questions(SpecFile file) {
    return new Questions(
        file.list("estimates", EstimateEntry.class),
        file.nameLists("domains").orElse(List.of(List.of())),
        file.list("differences", Questions.Difference.class),
        new LinkedHashMap<>(file.texts("derive")));
  }

  private static Optional<Path> output(SpecFile file, String key) {
    return file.part(key, String.class).map(file::resolve);
  }

  boolean hasChange() {
    return precision.change().isPresent();
  }

  /** What one part of a spec asks of another. */
  record SpecCheck(EstimateSpec spec) {

    void run() {
      var questions = spec.questions();
      require(
          !questions.estimands().isEmpty() || !questions.shareColumns().isEmpty(),
          "lacks 'estimates' (at least one)");
      design();
      change();
      replicates();
      editing();
      require(spec.outputs().weights().isEmpty() || hasId(), "weights_out: needs 'id'");
    }

    private void design() {
      var design = spec.sample().design();
      boolean replicated = spec.precision().replicates().filter(r -> !r.isDrawn()).isPresent();
      require(
          design.hasSize() || replicated,
          "design, gives no size of the population: population, weight and frame are missing (one"
              + " of them)");
      require(
          design.population() != null
              || design.weight() != null
              || design.stratum() != null
              || design.cluster() == null,
          "design, cluster: without stratum, needs population or weight");
    }

    private void change() {
      if (!spec.hasChange()) {
        return;
      }
      var calibration = spec.calibration();
      require(hasId(), "change: needs 'id', for the common units");
      require(
          spec.firstFrame() != null,
          "change: needs 'design.frame' (or 'calibration.frame'), the frame of the first wave");
      require(
          spec.sample().design().cluster() == null,
          "change: a design with 'cluster' (of units; pairs of strata are counted in units)");
      require(
          calibration.isEmpty() || calibration.get().frame() != null,
          "change: needs 'calibration.frame' for each wave, not totals");
    }

    private void replicates() {
      if (spec.precision().replicates().isEmpty()) {
        return;
      }
      require(hasId(), "replicates: needs 'id'");
      require(!spec.hasChange(), "replicates and change: one of both");
      require(
          spec.treatment().imputation().isEmpty() && spec.sample().response().isEmpty(),
          "replicates: with imputation or response (neither; linearised variance has both)");
    }

    private void editing() {
      var editing = spec.treatment();
      require(
          spec.outputs().winsorised().isEmpty() || hasId() && !editing.winsorisation().isEmpty(),
          "winsorised_out: needs 'winsorisation' and 'id'");
      var items = editing.imputation().stream().map(ImputationRule::item).toList();
      require(
          items.stream().distinct().count() == items.size(), "imputation: an item twice (once)");
      require(
          editing.imputation().stream()
              .allMatch(i -> (i.method() == Way.PREVIOUS) == (i.previous() != null)),
          "imputation, previous: with method previous");
      boolean neighbour = editing.imputation().stream().anyMatch(i -> i.method() == Way.NEAREST);
      require(
          !neighbour || spec.sample().design().cluster() == null,
          "imputation: method nearest in a design with 'cluster' (of units)");
    }

    private boolean hasId() {
      return spec.sample().id() != null;
    }

    private void require(boolean holds, String sentence) {
      if (!holds) {
        throw spec.file().refusal("%s", sentence);
      }
    }
  }
}
