package nl.smartindustry.ingest.derived.review;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A record of the latest year with its scores.
 *
 * @param cells by field; those that are to be judged
 */
record ScoredRecord(String delivery, long line, String unit, Map<String, ScoredCell> cells) {
  /** The most important first; equal ones by unit. */
  static final Comparator<ScoredRecord> ORDER =
      Comparator.comparingDouble(ScoredRecord::score)
          .reversed()
          .thenComparing(ScoredRecord::unit)
          .thenComparing(ScoredRecord::delivery);

  /**
   * One value.
   *
   * @param deviation weight × (reported − anticipated)
   * @param score importance × weight × |reported − anticipated| / anticipated total
   */
  record ScoredCell(double reported, double anticipated, double deviation, double score) {}

  /** The sum of the scores of its cells. */
  double score() {
    return cells.values().stream().mapToDouble(ScoredCell::score).sum();
  }

  /** The same record without the fields that were judged before. */
  ScoredRecord without(Set<String> fields) {
    var left = new TreeMap<>(cells);
    left.keySet().removeAll(fields);
    return new ScoredRecord(delivery, line, unit, left);
  }
}
