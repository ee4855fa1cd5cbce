package nl.smartindustry.report.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.report.release.ReleaseManifest.ReleaseFile;
import nl.smartindustry.report.run.DiskFailure;
import nl.smartindustry.report.run.Provenance;

/** A published release on the disk, compared with its own manifest. */
record ReleaseFolder(Path folder) {

  String id() {
    return folder.getFileName().toString();
  }

  /** Its manifest; one that is not the one its name was made from is refused (74). */
  ReleaseManifest manifest() {
    var manifest = ReleaseManifest.read(folder);
    nameFinding()
        .ifPresent(
            finding -> {
              throw Refusal.of(ExitCode.INPUT_OUTPUT, "Release '%s': %s", id(), finding);
            });
    return manifest;
  }

  /** Whether {@code pointer} was written for this very manifest. */
  boolean isNamedBy(CurrentRelease pointer) {
    return hashOf(ReleaseManifest.FILE).filter(pointer.manifestSha256()::equals).isPresent();
  }

  /** Every way in which the bytes differ from the manifest, one line each; empty when intact. */
  List<String> findings() {
    var findings = new ArrayList<String>();
    try {
      nameFinding().ifPresent(findings::add);
      var files = ReleaseManifest.read(folder).files();
      files.forEach(file -> finding(file).ifPresent(findings::add));
      findings.addAll(extraFiles(files));
    } catch (Refusal damaged) {
      findings.add(damaged.getMessage());
    }
    return List.copyOf(findings);
  }

  private Optional<String> nameFinding() {
    var found = hashOf(ReleaseManifest.FILE);
    return found
        .filter(hash -> !id().endsWith("-" + Provenance.shortOf(hash)))
        .map(
            hash ->
                "%s: hash begins with %s (the release's name says %s)"
                    .formatted(ReleaseManifest.FILE, Provenance.shortOf(hash), id()));
  }

  private Optional<String> finding(ReleaseFile file) {
    var path = folder.resolve(file.path());
    try {
      if (!Files.isRegularFile(path)) {
        return Optional.of("%s: missing".formatted(file.path()));
      }
      if (Files.size(path) != file.bytes()) {
        return Optional.of(
            "%s: %d bytes (the manifest says %d)"
                .formatted(file.path(), Files.size(path), file.bytes()));
      }
    } catch (IOException failure) {
      return Optional.of("%s: %s".formatted(file.path(), DiskFailure.wordsOf(failure)));
    }
    var found = hashOf(file.path());
    if (found.isEmpty()) {
      return Optional.of("%s: cannot be read".formatted(file.path()));
    }
    return found
        .filter(hash -> !hash.equals(file.sha256()))
        .map(hash -> "%s: other content than the manifest says".formatted(file.path()));
  }

  private List<String> extraFiles(List<ReleaseFile> files) {
    var known = new HashSet<String>(files.stream().map(ReleaseFile::path).toList());
    known.add(ReleaseManifest.FILE);
    try {
      return StoredFiles.filesOf(folder).stream()
          .filter(path -> !known.contains(path))
          .map(path -> "%s: extra (not in the manifest)".formatted(path))
          .toList();
    } catch (IOException failure) {
      return List.of("release folder: " + DiskFailure.wordsOf(failure));
    }
  }

  private Optional<String> hashOf(String path) {
    try {
      return Optional.of(Sha256.of(folder.resolve(path)));
    } catch (UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }
}
