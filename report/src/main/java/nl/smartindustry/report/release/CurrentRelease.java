package nl.smartindustry.report.release;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.CrashPoint;
import nl.smartindustry.report.run.CanonicalJson;
import nl.smartindustry.report.run.DiskFailure;
import nl.smartindustry.report.run.DurableFiles;

/**
 * The pointer {@code releases/current.json}: the one file whose replacement publishes a release.
 *
 * @param release the name of the current release
 * @param key of its provenance
 * @param manifestSha256 of its manifest
 */
public record CurrentRelease(String release, String key, String manifestSha256) {
  static final String FILE = "current.json";

  public CurrentRelease {
    if (release == null || key == null || manifestSha256 == null) {
      throw new IllegalArgumentException("The pointer to the current release is incomplete");
    }
  }

  /** The pointer in {@code releases}, empty before the first release; a damaged one is refused. */
  public static Optional<CurrentRelease> find(Path releases) {
    var file = releases.resolve(FILE);
    try {
      return Optional.of(CanonicalJson.read(file, CurrentRelease.class));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (JacksonException damaged) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT,
          "Pointer '%s': is damaged (the next night writes it anew; the releases are untouched)"
              .formatted(file),
          damaged);
    } catch (IOException failure) {
      throw DiskFailure.during("read pointer", file, failure);
    }
  }

  /**
   * Makes this the current release. The rename is the commit point: where it reports an error, what
   * the pointer says now decides.
   */
  void commit(Path releases) throws IOException {
    var file = releases.resolve(FILE);
    var temporary = DurableFiles.temporaryOf(file);
    DurableFiles.write(temporary, CanonicalJson.write(this));
    CrashPoint.reached("commit");
    try {
      Files.move(temporary, file, ATOMIC_MOVE);
    } catch (IOException failure) {
      if (!isCurrentIn(releases)) {
        throw failure;
      }
    }
  }

  private boolean isCurrentIn(Path releases) {
    try {
      return find(releases).filter(this::equals).isPresent();
    } catch (Refusal damaged) {
      return false;
    }
  }
}
