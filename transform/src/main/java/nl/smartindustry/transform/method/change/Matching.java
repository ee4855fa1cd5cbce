package nl.smartindustry.transform.method.change;

import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;

/**
 * The units that are in two tables, in the order of the second.
 *
 * @param first the row of each in the first
 * @param second its row in the second
 */
record Matching(int[] first, int[] second) {

  /**
   * All units in both tables; rows without an identifier match nothing.
   *
   * @throws Refusal where a table holds a unit more than once
   */
  static Matching of(String firstName, Codes first, String secondName, Codes second) {
    var rows = rows(firstName, first);
    rows(secondName, second);
    var places = first.placesOf(second);
    var one = new int[second.size()];
    var two = new int[second.size()];
    int found = 0;
    for (int k = 0; k < second.size(); k++) {
      int place = second.of()[k] == Codes.NONE ? Codes.NONE : places[second.of()[k]];
      if (place != Codes.NONE && rows[place] != Codes.NONE) {
        one[found] = rows[place];
        two[found++] = k;
      }
    }
    return new Matching(Arrays.copyOf(one, found), Arrays.copyOf(two, found));
  }

  int size() {
    return first.length;
  }

  /** These units by a classification of each table. */
  Crossing crossing(Codes inFirst, Codes inSecond) {
    var both = List.of(inFirst.rows(first), inSecond.rows(second));
    return Crossing.of(List.of("first", "second"), both, size());
  }

  /** The row of each identifier. */
  private static int[] rows(String name, Codes ids) {
    var rows = new int[ids.levels().size()];
    Arrays.fill(rows, Codes.NONE);
    int repeated = 0;
    for (int k = 0; k < ids.size(); k++) {
      int level = ids.of()[k];
      if (level != Codes.NONE) {
        repeated += rows[level] == Codes.NONE ? 0 : 1;
        rows[level] = k;
      }
    }
    if (repeated > 0) {
      throw Refusal.data(
          "Identifiers of %s: %d rows repeat an earlier one (each unit once)", name, repeated);
    }
    return rows;
  }
}
