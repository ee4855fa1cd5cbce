package nl.smartindustry.transform.method.decomposition;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who is what in a window, as rows of the panel.
 *
 * @param stayersFrom rows of the first year of those with a valid record in both
 * @param stayersTo rows of the last year of the same enterprises, in the same order
 * @param entrants rows of the last year of those born since the first
 * @param exits rows of the first year of those that died since
 * @param dropped all other rows: no answer, out of the sample, no productivity
 * @param droppedUnits how many enterprises these rows are of
 */
public record Members(
    int[] stayersFrom,
    int[] stayersTo,
    int[] entrants,
    int[] exits,
    int[] dropped,
    int droppedUnits) {

  /** All rows but those that are dropped. */
  public IntStream rows() {
    return Stream.of(stayersFrom, stayersTo, entrants, exits).flatMapToInt(Arrays::stream);
  }

  public boolean isEmpty() {
    return stayersFrom.length + entrants.length + exits.length + dropped.length == 0;
  }

  /**
   * Labour of the dropped rows as a share of that of all rows, both years together; NaN where there
   * is no labour at all.
   */
  public double droppedShare(Panel panel) {
    double lost = labour(panel, dropped);
    double kept =
        labour(panel, stayersFrom)
            + labour(panel, stayersTo)
            + labour(panel, entrants)
            + labour(panel, exits);
    return lost / (kept + lost);
  }

  private static double labour(Panel panel, int[] rows) {
    double labour = 0;
    for (int row : rows) {
      labour += panel.labourOf(row);
    }
    return labour;
  }
}
