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

  /** The same, which states why it says less than the release it replaces. */
  public ReleaseDraft with(Acceptance reason) {
    return new ReleaseDraft(provenance, statement.with(reason), content, checks);
  }
}
