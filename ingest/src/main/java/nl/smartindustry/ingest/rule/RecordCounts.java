package nl.smartindustry.ingest.rule;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the records of a file or a delivery.
 *
 * @param corrected accepted records in which something was put right; part of {@code accepted}
 * @param duplicates records that repeat an earlier one of their delivery
 * @param refused quarantined records per rule
 * @param warned accepted records per rule that warns
 * @param changes values put right in accepted records, per {@code field:rule}
 */
public record RecordCounts(
    long read,
    long accepted,
    long corrected,
    long quarantined,
    long duplicates,
    Map<String, Long> refused,
    Map<String, Long> warned,
    Map<String, Long> changes)
    implements Serializable {
  /** Nothing counted yet. */
  public static final RecordCounts NOTHING =
      new RecordCounts(0, 0, 0, 0, 0, Map.of(), Map.of(), Map.of());

  public RecordCounts {
    refused = new TreeMap<>(refused);
    warned = new TreeMap<>(warned);
    changes = changes == null ? new TreeMap<>() : new TreeMap<>(changes);
  }

  public RecordCounts plus(RecordCounts other) {
    return new RecordCounts(
        read + other.read,
        accepted + other.accepted,
        corrected + other.corrected,
        quarantined + other.quarantined,
        duplicates + other.duplicates,
        sum(refused, other.refused),
        sum(warned, other.warned),
        sum(changes, other.changes));
  }

  /** The same, with no record accepted. */
  public RecordCounts withheld() {
    return new RecordCounts(read, 0, 0, quarantined, duplicates, refused, Map.of(), Map.of());
  }

  /** The counts of both, key by key. */
  public static <K> TreeMap<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
    var sum = new TreeMap<>(one);
    other.forEach((key, count) -> sum.merge(key, count, Long::sum));
    return sum;
  }
}
