package nl.smartindustry.transform.topic.jobs;

import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.jobs.CellTable.Key;

/**
 * How much of the register has wage records: the part of the persons employed, in %, whose
 * enterprise has them.
 *
 * @param cells by year and class
 */
public record Coverage(Map<Key, YearTally> cells) {
  static Coverage of(CellTable<YearTally> years) {
    return new Coverage(years.cells());
  }

  /** Of a class in a year; that of all where the class has none of its own. */
  public double of(int year, Breakdown at) {
    var own = cells.get(new Key(YearPartition.YEAR, year, year, at));
    if (own == null && !at.equals(Breakdown.TOTAL)) {
      return of(year, Breakdown.TOTAL);
    }
    return own == null ? 0 : own.coverage();
  }

  /** Of all enterprises, by year with any wage records. */
  public Map<Integer, Double> byYear() {
    var years = new TreeMap<Integer, Double>();
    cells.forEach(
        (key, tally) -> {
          if (key.at().equals(Breakdown.TOTAL) && tally.employers() > 0) {
            years.put(key.first(), tally.coverage());
          }
        });
    return years;
  }
}
