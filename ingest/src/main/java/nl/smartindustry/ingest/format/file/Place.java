package nl.smartindustry.ingest.format.file;

import java.io.Serializable;
import java.util.Comparator;

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
