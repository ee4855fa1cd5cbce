package nl.smartindustry.report.release;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.run.StoredPhase;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.CanonicalJson;
import nl.smartindustry.transform.method.suppression.CertifiedTables;
import nl.smartindustry.transform.safe.linked.ProtectionCertificate;
import nl.smartindustry.transform.safe.linked.ProtectionCertificate.Summary;

/**
 * The proof behind what a release says of its protection, which the same night stored; for the
 * owner of the warehouse only.
 */
public record RestrictedCertificate(Warehouse warehouse) {
  private static final String SUMMARY = "metadata/certificate.json";
  private static final String HASH_ONLY = "Certificate: only its hash was checked (";

  /**
   * What was found.
   *
   * @param code 0, 65 where the proof fails, 74 where it is not the one the release names
   * @param proved whether the proof was there and holds
   */
  public record Checked(ExitCode code, boolean proved, String sentence) {
    static Checked passed(String sentence) {
      return new Checked(ExitCode.PUBLISHED, false, sentence);
    }

    static Checked failed(ExitCode code, String sentence) {
      return new Checked(code, false, sentence);
    }
  }

  /** Checks the proof again where it is kept; uses no solver and no Spark. */
  Checked check(Path release, ReleaseManifest manifest) {
    try {
      if (!Files.exists(release.resolve(SUMMARY))) {
        return Checked.passed("Certificate: the release has none");
      }
      var said = CanonicalJson.read(release.resolve(SUMMARY), Summary.class);
      var restricted = warehouse.restricted();
      if (Files.exists(restricted) && !Files.isReadable(restricted)) {
        return notReadable();
      }
      var table = tableOf(manifest);
      return table.isPresent()
          ? check(said, read(table.get()))
          : Checked.passed(HASH_ONLY + "the restricted tables are of another night)");
    } catch (AccessDeniedException denied) {
      return notReadable();
    } catch (IOException unreadable) {
      return Checked.failed(ExitCode.INPUT_OUTPUT, "Certificate: cannot be read");
    }
  }

  private static Checked notReadable() {
    return Checked.passed(HASH_ONLY + "this user may not read the restricted tables)");
  }

  private Optional<Path> tableOf(ReleaseManifest manifest) {
    return RestrictedDecisions.PHASES.stream()
        .map(phase -> new StoredPhase(warehouse.restricted().resolve(phase)))
        .map(phase -> phase.folder(manifest.provenance().concept().key()))
        .map(figures -> figures.resolve(ProtectionCertificate.TABLE))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static ProtectionCertificate read(Path table) throws IOException {
    var lines = new ArrayList<Map.Entry<Long, String>>();
    for (var path : StoredFiles.filesOf(table)) {
      if (StoredRows.areIn(path)) {
        StoredRows.forEach(
            table,
            path,
            row ->
                lines.add(
                    Map.entry(
                        Long.valueOf((String) row.apply("LINE")), (String) row.apply("TEXT"))));
      }
    }
    lines.sort(Comparator.comparing(Map.Entry::getKey));
    return new ProtectionCertificate(lines.stream().map(Map.Entry::getValue).toList());
  }

  static Checked check(Summary said, ProtectionCertificate stored) {
    if (!stored.sha256().equals(said.sha256())) {
      return Checked.failed(
          ExitCode.INPUT_OUTPUT, "Certificate: other content than the release says");
    }
    return CertifiedTables.parse(stored.lines())
        .failure()
        .map(RestrictedCertificate::failed)
        .orElseGet(() -> new Checked(ExitCode.PUBLISHED, true, proved(said.counts())));
  }

  private static Checked failed(String cells) {
    return Checked.failed(
        ExitCode.DATA_REFUSED,
        "Certificate: does not prove the protection of cell '%s'".formatted(cells));
  }

  private static String proved(Map<String, Integer> counts) {
    return ("Certificate: checked again without a solver: %d tables that fit what is published"
            + " prove %d needs met in full, %d in part, %d in part for sole"
            + " contributors alone")
        .formatted(
            counts.get("witnesses"),
            counts.get("needs_met_in_full"),
            counts.get("needs_met_in_part"),
            counts.getOrDefault("needs_met_in_part_for_sole_contributors", 0));
  }
}
