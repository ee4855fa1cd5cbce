package nl.smartindustry.ingest.store;

import java.nio.file.Path;

/** Where the parts of deliveries wait until all checks have passed. */
public record Staging(Path root) {
  /** The accepted records of a delivery. */
  public Path accepted(String delivery) {
    return root.resolve("accepted").resolve(delivery);
  }

  /** The refused records of a delivery. */
  public Path quarantined(String delivery) {
    return root.resolve("quarantined").resolve(delivery);
  }

  /** What was put right in the accepted records of a delivery. */
  public Path corrections(String delivery) {
    return root.resolve("corrections").resolve(delivery);
  }

  /** The hashes of the keys of a delivery's records. */
  public Path keys(String delivery) {
    return root.resolve("keys").resolve(delivery);
  }

  /** What the tasks counted. */
  Path outcomes() {
    return root.resolve("outcomes.json");
  }

  static String part(int number) {
    return "part-%05d.parquet".formatted(number);
  }
}
