package nl.smartindustry.ingest.delivery;

import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.format.file.Expected;

/**
 * One complete delivery.
 *
 * @param id its folder's name, or made from the content where there is no manifest
 * @param claims what is said of it
 */
public record Delivery(
    String source, String period, String id, Claims claims, List<DeliveredFile> files) {

  /** One data file of a delivery and what is said of it. */
  public record DeliveredFile(Path path, Expected expected) {
    public String name() {
      return path.getFileName().toString();
    }
  }

  public Delivery {
    files = List.copyOf(files);
  }

  /** Its place within source and period; the highest counts. */
  public int number() {
    return claims.number();
  }

  /** The version of its source's layout, or empty. */
  public String schema() {
    return claims.schemaVersion();
  }

  /** The delivery that this one corrects, or empty. */
  public String supersedes() {
    return claims.supersedes();
  }

  /** What the supplier says the bytes are; equal for deliveries with the same content. */
  public List<String> declaredContent() {
    return files.stream().map(file -> file.expected().sha256()).sorted().toList();
  }
}
