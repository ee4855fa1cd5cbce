package nl.smartindustry.transform.method.estimate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.DataFile;
import nl.smartindustry.transform.method.SpecFile;

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
    Optional<ChangeSpec> change,
    Optional<ReplicateSpec> replicates,
    Optional<Path> weightsOut) {
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
          "weights_out");

  /**
   * The sample and how it was drawn.
   *
   * @param id column that names a unit; null where not told
   */
  public record Sample(DataFile file, String id, DesignSpec design) {}

  /** Reads a spec; what is wrong is refused by name. */
  public static EstimateSpec read(Path path) {
    var file = SpecFile.read(path, KEYS);
    var spec =
        new EstimateSpec(
            file,
            new Sample(
                file.required("sample", DataFile.class),
                file.part("id", String.class).orElse(null),
                file.required("design", DesignSpec.class)),
            new Questions(
                file.list("estimates", EstimateEntry.class),
                file.nameLists("domains").orElse(List.of(List.of())),
                file.list("differences", Questions.Difference.class),
                new LinkedHashMap<>(file.texts("derive"))),
            file.part("calibration", CalibrationSpec.class),
            file.part("change", ChangeSpec.class),
            file.part("replicates", ReplicateSpec.class),
            file.part("weights_out", String.class).map(file::resolve));
    spec.check();
    return spec;
  }

  private void check() {
    require(
        !questions.estimands().isEmpty() || !questions.shareColumns().isEmpty(),
        "lacks 'estimates' (at least one)");
    require(change.isEmpty() || sample.id() != null, "change: needs 'id', for the common units");
    require(
        change.isEmpty() || sample.design().frame() != null,
        "change: needs 'design.frame', the frame of the first wave");
    require(
        change.isEmpty() || calibration.isEmpty() || calibration.get().frame() != null,
        "change: needs 'calibration.frame' for each wave, not totals");
    require(replicates.isEmpty() || sample.id() != null, "replicates: needs 'id'");
    require(replicates.isEmpty() || change.isEmpty(), "replicates and change: one of both");
    require(weightsOut.isEmpty() || sample.id() != null, "weights_out: needs 'id'");
  }

  private void require(boolean holds, String sentence) {
    if (!holds) {
      throw refusal(sentence);
    }
  }

  private Refusal refusal(String sentence) {
    return file.refusal("%s", sentence);
  }
}
