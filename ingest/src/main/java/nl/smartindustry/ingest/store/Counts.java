package nl.smartindustry.ingest.store;

import java.io.Serializable;

/**
 * Records by what became of them.
 *
 * @param corrected accepted records in which something was put right; part of {@code accepted}
 * @param duplicates records that repeat an earlier one of their delivery
 */
public record Counts(long accepted, long corrected, long quarantined, long duplicates)
    implements Serializable {
  public static final Counts NONE = new Counts(0, 0, 0, 0);

  /** All records: what was read. */
  public long all() {
    return accepted + quarantined + duplicates;
  }

  public Counts plus(Counts other) {
    return new Counts(
        accepted + other.accepted,
        corrected + other.corrected,
        quarantined + other.quarantined,
        duplicates + other.duplicates);
  }
}
