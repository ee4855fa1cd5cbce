package nl.smartindustry.report.release;

import com.fasterxml.jackson.core.JacksonException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
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
    var folder = releases().resolve(pointer.release());
    return unlessDamaged(() -> Optional.of(ReleaseManifest.read(folder).provenance()));
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
    return unlessDamaged(() -> CurrentRelease.find(releases()));
  }

  /** A disk that does not answer is no damage: what stands there is not known then. */
  private static <T> Optional<T> unlessDamaged(Supplier<Optional<T>> read) {
    try {
      return read.get();
    } catch (Refusal refused) {
      if (refused.getCause() instanceof JacksonException
          || refused.getCause() instanceof NoSuchFileException) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private Path releases() {
    return warehouse.releases();
  }
}
