package nl.smartindustry.ingest.derived.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.derived.review.Scores.ScoredRecord;

/**
 * How many of the records with the highest scores are reviewed: the fewest after which what is left
 * unreviewed moves no total by more than a share, and no longer list would make it do so again.
 *
 * <p>What is left moves a total by its pseudo-bias, |sum of weight × (reported − anticipated)| over
 * the records left, as a share of the anticipated total: the difference between reviewing the list
 * and reviewing all, if a review found what was anticipated.
 *
 * @param records how many
 * @param pseudoBias what is then left, as a share, by field
 * @see "Lawrence and McKenzie (2000), The general application of significance editing, Journal of
 *     Official Statistics 16(3), 243-253"
 */
record CutOff(int records, Map<String, Double> pseudoBias) {

  /**
   * Finds the cut-off.
   *
   * @param highest records with the highest scores, the highest first
   * @param totals over all records, reviewed ones left out
   * @param share of a total
   */
  static CutOff of(
      List<ScoredRecord> highest, Map<String, Anticipation.Total> totals, double share) {
    int enough = 0;
    for (int listed = 0; listed < highest.size(); listed++) {
      var left = left(highest.subList(0, listed), totals);
      if (left.values().stream().anyMatch(bias -> bias > share)) {
        enough = listed + 1;
      }
    }
    return new CutOff(enough, left(highest.subList(0, enough), totals));
  }

  private static Map<String, Double> left(
      List<ScoredRecord> listed, Map<String, Anticipation.Total> totals) {
    var left = new TreeMap<String, Double>();
    totals.forEach(
        (field, total) -> {
          double difference = total.difference();
          for (var record : listed) {
            var cell = record.cells().get(field);
            difference -= cell == null ? 0 : cell.deviation();
          }
          double expected = Math.abs(total.expected());
          left.put(field, expected > 0 ? Math.abs(difference) / expected : 0);
        });
    return left;
  }
}
