package nl.smartindustry.report.release;

import com.fasterxml.jackson.core.JacksonException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.Provenance;

/** What stands in a warehouse, for a run that is about to publish in it. */
public record Standing(Warehouse warehouse) {
  /**
   * Whether the current release follows from {@code provenance}, as a concept or approved. Every
   * file of it is read again; one that is damaged, missing or extra is refused (74) by its name.
   */
  public boolean isCurrent(Provenance provenance) {
    return current()
        .filter(pointer -> pointer.key().equals(provenance.key()) || approves(pointer, provenance))
        .filter(pointer -> Files.exists(releases().resolve(pointer.release())))
        .filter(pointer -> sound(pointer.release()).isNamedBy(pointer))
        .isPresent();
  }

  /**
   * The whole release that follows from {@code provenance} and lies beside the current one, because
   * it describes no later day or is a concept.
   */
  public Optional<String> besideCurrent(Provenance provenance) {
    if (replacedBy(provenance.referenceDate()) && !isApproved()) {
      return Optional.empty();
    }
    return new Releases(warehouse)
        .list().stream()
            .filter(one -> one.id().startsWith(provenance.referenceDate()))
            .filter(one -> one.manifest().filter(m -> m.key().equals(provenance.key())).isPresent())
            .map(Releases.Listed::id)
            .filter(id -> folderOf(id).findings().isEmpty())
            .findFirst();
  }

  /** The release that follows from {@code provenance} and is withdrawn. */
  public Optional<Releases.Listed> withdrawn(Provenance provenance) {
    return new Releases(warehouse)
        .list().stream()
            .filter(one -> one.withdrawn().isPresent())
            .filter(one -> one.manifest().filter(m -> m.key().equals(provenance.key())).isPresent())
            .findFirst();
  }

  /** Whether a look back to {@code referenceDate} would become the current release. */
  public boolean replacedBy(String referenceDate) {
    return current().filter(pointer -> pointer.release().compareTo(referenceDate) > 0).isEmpty();
  }

  /** Whether the current release was approved, so that no concept takes its place. */
  public boolean isApproved() {
    return current().flatMap(this::provenanceOf).flatMap(Provenance::approves).isPresent();
  }

  private boolean approves(CurrentRelease pointer, Provenance concept) {
    return provenanceOf(pointer)
        .filter(one -> one.approves().isPresent())
        .filter(one -> one.concept().key().equals(concept.key()))
        .isPresent();
  }

  private Optional<Provenance> provenanceOf(CurrentRelease pointer) {
    return new Releases(warehouse)
        .list().stream()
            .filter(one -> one.id().equals(pointer.release()))
            .findFirst()
            .flatMap(Releases.Listed::manifest)
            .map(ReleaseManifest::provenance);
  }

  /** A release of which every file is as published; another is refused (74). */
  ReleaseFolder sound(String id) {
    var damage = folderOf(id).findings();
    if (!damage.isEmpty()) {
      throw Refusal.of(
          ExitCode.INPUT_OUTPUT,
          "Release '%s': is damaged: %s (restore it, or remove its folder and it is made again)",
          id,
          damage.get(0));
    }
    return folderOf(id);
  }

  private ReleaseFolder folderOf(String id) {
    return new ReleaseFolder(releases().resolve(id));
  }

  /** The pointer; a damaged one counts as none, since this run is about to write it anew. */
  Optional<CurrentRelease> current() {
    try {
      return CurrentRelease.find(releases());
    } catch (Refusal refused) {
      if (refused.getCause() instanceof JacksonException) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private Path releases() {
    return warehouse.releases();
  }
}
