package nl.smartindustry.report.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.report.release.ReleaseManifest.ReleaseFile;

/** The audit of a staged release: each file as the disk gives it back, not as it was meant. */
final class ReadBack {
  private final Path staging;
  private final Map<String, Long> declaredRows;

  ReadBack(Path staging, Map<String, Long> declaredRows) {
    this.staging = staging;
    this.declaredRows = declaredRows;
  }

  /**
   * Hash, size and rows of every file. Refused (74) when a file that was declared is not there, or
   * a Parquet file does not hold the rows that were written to it.
   */
  List<ReleaseFile> audit() throws IOException {
    var paths = StoredFiles.filesOf(staging);
    var missing = new TreeSet<>(declaredRows.keySet());
    missing.removeAll(paths);
    if (!missing.isEmpty()) {
      throw Refusal.of(
          ExitCode.INPUT_OUTPUT, "Release file '%s': was not written", missing.first());
    }
    var files = new ArrayList<ReleaseFile>();
    for (var path : paths) {
      files.add(read(path));
    }
    return List.copyOf(files);
  }

  private ReleaseFile read(String path) throws IOException {
    var file = staging.resolve(path);
    if (path.equals(ReleaseManifest.FILE)) {
      throw Refusal.of(ExitCode.INTERNAL, "Release file '%s': the publication writes it", path);
    }
    var found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!found.isRegularFile()) {
      throw Refusal.of(ExitCode.INTERNAL, "Release file '%s': is not a plain file", path);
    }
    return new ReleaseFile(path, Sha256.of(file), found.size(), rowsOf(path));
  }

  private Long rowsOf(String path) {
    var declared = declaredRows.get(path);
    if (!StoredRows.areIn(path)) {
      return declared;
    }
    long found = count(path);
    if (declared != null && declared != found) {
      throw Refusal.of(
          ExitCode.INPUT_OUTPUT,
          "Release file '%s': holds %d rows (%d were written)",
          path,
          found,
          declared);
    }
    return found;
  }

  /** Reads every page, whose checksum it then has. */
  private long count(String path) {
    try {
      return StoredRows.forEach(staging, path, row -> {});
    } catch (IOException damaged) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT, "Release file '%s': is damaged".formatted(path), damaged);
    }
  }
}
