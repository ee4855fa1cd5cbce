package nl.smartindustry.ingest.run;

import java.nio.file.Path;

/** Where a night leaves what it makes. */
public record Warehouse(Path root) {
  public Warehouse {
    root = root.toAbsolutePath().normalize();
  }

  /** Microdata and intermediate tables; owner only. */
  public Path restricted() {
    return root.resolve("restricted");
  }

  /** Refused records with file, line and reason; owner only. */
  public Path quarantine() {
    return root.resolve("quarantine");
  }

  /** Immutable releases and the pointer to the current one. */
  public Path releases() {
    return root.resolve("releases");
  }

  /** One record a night. */
  public Path runs() {
    return root.resolve("runs");
  }
}
