package nl.smartindustry.ingest.layout;

import java.io.Serializable;

/**
 * A value that is not in the file.
 *
 * @param constant the same for every record
 * @param period whether it is the period of the delivery
 */
public record Given(String constant, boolean period) implements Serializable {
  public Given {
    if ((constant != null) == period) {
      throw new IllegalArgumentException("A given value is either a constant or the period");
    }
  }
}
