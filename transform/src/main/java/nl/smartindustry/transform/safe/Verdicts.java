package nl.smartindustry.transform.safe;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.method.change.Change;
import nl.smartindustry.transform.method.change.ChangeFlag;
import nl.smartindustry.transform.method.change.Holm;
import nl.smartindustry.transform.method.change.Verdict;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;

/**
 * What may be said of every published change. Changes of one table are tested together: the same
 * group of indicators, unit and period, divided the same way; so that the chance of one wrong claim
 * in a table stays within five per cent.
 */
final class Verdicts {
  private Verdicts() {}

  /**
   * The verdict of each observation that is a published change, by its position.
   *
   * @param changes whether each observation is a change over time
   */
  static Map<Integer, String> of(List<Boolean> changes, List<Observation> observations) {
    Map<String, Map<Integer, Change>> tables = new TreeMap<>();
    for (int i = 0; i < observations.size(); i++) {
      var figure = observations.get(i).cell().figure();
      if (figure.isPresent() && figure.get().standardError() != null && changes.get(i)) {
        tables
            .computeIfAbsent(table(observations.get(i).key()), key -> new TreeMap<>())
            .put(i, change(figure.get()));
      }
    }
    var verdicts = new HashMap<Integer, String>();
    tables.values().forEach(table -> judge(table, verdicts));
    return verdicts;
  }

  private static Change change(Estimate figure) {
    return new Change(
        figure.value(), figure.standardError(), null, EnumSet.noneOf(ChangeFlag.class));
  }

  private static void judge(Map<Integer, Change> table, Map<Integer, String> verdicts) {
    var found = Holm.verdicts(List.copyOf(table.values()));
    var positions = List.copyOf(table.keySet());
    for (int i = 0; i < found.size(); i++) {
      verdicts.put(positions.get(i), word(found.get(i)));
    }
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static String table(ObservationKey key) {
    var at = key.breakdown();
    var all = Breakdown.TOTAL;
    return String.join(
        "|",
        key.group(),
        key.unit(),
        key.period(),
        at.split().equals(all.split()) ? all.split() : "change",
        divided(at.activity(), all.activity()),
        divided(at.size(), all.size()),
        divided(at.region(), all.region()),
        divided(at.technology(), all.technology()));
  }

  private static String divided(String code, String total) {
    return code.equals(total) ? "all" : "by";
  }
}
