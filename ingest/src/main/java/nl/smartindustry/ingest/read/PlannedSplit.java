package nl.smartindustry.ingest.read;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import nl.smartindustry.ingest.inspect.Split;

/**
 * What one task reads.
 *
 * @param delivery the delivery it belongs to
 * @param part number of the split within its delivery; also that of the stored file
 * @param duplicates lines that repeat an earlier record and are passed by
 */
public record PlannedSplit(
    DeliveryPart delivery, int part, FilePart file, Split split, Set<Long> duplicates)
    implements Serializable {

  /** Which delivery a split is of. */
  public record DeliveryPart(String source, String id, String period) implements Serializable {}

  /**
   * Which file a split is of.
   *
   * @param uri where it lies
   * @param header its columns, in order
   */
  public record FilePart(
      String uri, String name, String sha256, String encoding, List<String> header)
      implements Serializable {}

  public PlannedSplit {
    duplicates = Set.copyOf(duplicates);
  }

  /** The same split without the records on these lines. */
  public PlannedSplit without(Set<Long> lines) {
    return new PlannedSplit(delivery, part, file, split, lines);
  }
}
