package nl.smartindustry.ingest.format.file;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.smartindustry.ingest.format.file.FileInspection.Header;

/**
 * What one task reads.
 *
 * @param delivery the delivery it belongs to
 * @param part number of the split within its delivery; also that of the stored file
 * @param duplicates places of records that repeat an earlier one and are passed by
 * @param dimensions the splits of the dimension files of the delivery
 */
public record PlannedSplit(
    DeliveryPart delivery,
    int part,
    FilePart file,
    Split split,
    Set<Place> duplicates,
    List<PlannedSplit> dimensions)
    implements Serializable {

  /** Which delivery a split is of. */
  public record DeliveryPart(String source, String id, String period, boolean synthetic)
      implements Serializable {}

  /**
   * Which file a split is of.
   *
   * @param uri where it lies
   * @param header its columns, and what else stands around its records
   */
  public record FilePart(String uri, String name, String sha256, String encoding, Header header)
      implements Serializable {}

  public PlannedSplit {
    duplicates = Set.copyOf(duplicates);
    dimensions = List.copyOf(dimensions);
  }

  /** The same split without the records at these places. */
  public PlannedSplit without(Set<Place> places) {
    return new PlannedSplit(delivery, part, file, split, places, dimensions);
  }

  /**
   * Where in its file a record begins.
   *
   * @param line number of its line, from 1; in Parquet of its row, in JSON-stat of its cell
   * @param cell its number among the records that begin on that line, from 1
   */
  public record Place(long line, long cell) implements Serializable, Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparingLong(Place::line).thenComparingLong(Place::cell);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }
}
