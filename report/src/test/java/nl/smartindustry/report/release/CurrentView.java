package nl.smartindustry.report.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.smartindustry.ingest.run.Warehouse;

/** What a reader sees as current; a reader that sees anything damaged throws. */
@FunctionalInterface
public interface CurrentView {
  /** The name of the current release after every byte of it has been verified. */
  Optional<String> verified();

  /** The view through the pointer and the manifest of {@code warehouse}. */
  static CurrentView of(Path warehouse) {
    return () -> {
      if (!Files.exists(warehouse.resolve("releases").resolve(CurrentRelease.FILE))) {
        return Optional.empty();
      }
      var releases = new Releases(new Warehouse(warehouse));
      var id = releases.current().id();
      var findings = releases.verify(id).findings();
      if (!findings.isEmpty()) {
        throw new IllegalStateException("Release %s: %s".formatted(id, findings));
      }
      return Optional.of(id);
    };
  }
}
