package nl.smartindustry.transform.method.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;

/**
 * A unit that is in two tables.
 *
 * @param first its row in the first
 * @param second its row in the second
 */
record Matching(int first, int second) {

  /**
   * All units in both tables, in the order of the second; rows without an identifier match nothing.
   *
   * @throws Refusal where a table holds a unit more than once
   */
  static List<Matching> of(String firstName, Codes first, String secondName, Codes second) {
    var rows = rows(firstName, first);
    rows(secondName, second);
    var found = new ArrayList<Matching>();
    for (int k = 0; k < second.size(); k++) {
      var row = rows.get(second.level(k));
      if (row != null) {
        found.add(new Matching(row, k));
      }
    }
    return found;
  }

  private static Map<String, Integer> rows(String name, Codes ids) {
    var rows = new HashMap<String, Integer>(2 * ids.size());
    int repeated = 0;
    for (int k = 0; k < ids.size(); k++) {
      if (ids.level(k) != null && rows.put(ids.level(k), k) != null) {
        repeated++;
      }
    }
    if (repeated > 0) {
      throw Refusal.data(
          "Identifiers of %s: %d rows repeat an earlier one (each unit once)", name, repeated);
    }
    return rows;
  }
}
