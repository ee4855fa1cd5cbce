package nl.smartindustry.report.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.smartindustry.report.release.ReleaseManifest.Acceptance;
import nl.smartindustry.report.release.ReleaseManifest.ReleaseFile;
import nl.smartindustry.report.release.ReleaseManifest.Statement;
import nl.smartindustry.report.run.Provenance;

/**
 * A release about to be made.
 *
 * @param content writes its files
 * @param checks what else must hold for the files as they were written
 */
public record ReleaseDraft(
    Provenance provenance, Statement statement, Content content, Checks checks) {

  /** Writes every file of the release. */
  @FunctionalInterface
  public interface Content {
    /**
     * @param staging an empty folder that is renamed to the release when all is well
     * @return rows written, by path relative to {@code staging}, for the files that have rows
     */
    Map<String, Long> writeTo(Path staging) throws IOException;
  }

  /** Contract and adding-up checks on the written files. */
  @FunctionalInterface
  public interface Checks {
    /** Throws a refusal (65) when the release must be held back. */
    void check(Path staging, List<ReleaseFile> files) throws IOException;
  }
<<<<<<< HEAD
=======

  /** The same, which states why it says less than the release it replaces. */
  public ReleaseDraft with(Acceptance reason) {
    return new ReleaseDraft(provenance, statement.with(reason), content, checks);
  }

  /** A draft without checks of its own. */
  public static ReleaseDraft of(Provenance provenance, Statement statement, Content content) {
    return new ReleaseDraft(provenance, statement, content, (staging, files) -> {});
  }
>>>>>>> 22ec3c93 (A release that says less than the one it replaces is held back until the operator gives the reason, an empty one always; a day or year that cannot be meant is refused or confirmed)
}
