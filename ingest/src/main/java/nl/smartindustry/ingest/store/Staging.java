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

  /** What a delivery keeps for the rules of others. */
  public Path index(String delivery) {
    return root.resolve("index").resolve(delivery);
  }

  /** What the rules said of a delivery. */
  public Path confrontation(String delivery) {
    return root.resolve("confrontation").resolve(delivery);
  }

  /** Places of records of a delivery that break a rule. */
  public Path broken(String delivery) {
    return root.resolve("broken").resolve(delivery);
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
