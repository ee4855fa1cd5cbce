package nl.smartindustry.transform.command.estimate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.SpecFile;

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
    EditingSpec editing,
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
   * @param id column that names a unit; null where not told
   */
  public record Sample(DataFile file, String id, DesignSpec design) {}

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
    var spec =
        new EstimateSpec(
            file,
            new Sample(
                file.required("sample", DataFile.class),
                file.part("id", String.class).orElse(null),
                file.part("design", DesignSpec.class).orElseGet(DesignSpec::untold)),
            questions(file),
            file.part("calibration", CalibrationSpec.class),
            new EditingSpec(
                file.part("response", EditingSpec.Response.class),
                file.list("imputation", EditingSpec.Imputation.class),
                file.list("winsorisation", EditingSpec.Winsorisation.class)),
            new Precision(
                file.part("change", ChangeSpec.class),
                file.part("replicates", ReplicateSpec.class),
                file.part("small_areas", SmallAreaSpec.class)),
            new Outputs(output(file, "weights_out"), output(file, "winsorised_out")));
    new SpecCheck(spec).run();
    return spec;
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
}
