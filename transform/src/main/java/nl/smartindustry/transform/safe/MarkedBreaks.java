package nl.smartindustry.transform.safe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.Break;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;

/**
 * Series that know their breaks: the first figure of a series after a break has {@code b} in
 * OBS_STATUS and what changed in BREAK_NOTE. A series that begins after the break does not break.
 */
public final class MarkedBreaks {
  private MarkedBreaks() {}

  /** The same observations, in the same order. */
  public static List<Observation> of(IndicatorCatalogue catalogue, List<Observation> observations) {
    var marked = new ArrayList<>(observations);
    for (var series : series(observations).values()) {
      Observation before = null;
      for (int at : series.values()) {
        var now = observations.get(at);
        if (before != null) {
          var indicator = catalogue.indicator(now.key().indicator());
          catalogue
              .breakBetween(indicator, before.key().period(), now.key().period())
              .ifPresent(found -> marked.set(at, broken(now, found)));
        }
        before = now;
      }
    }
    return marked;
  }

  /** By series the positions of its figures, by period. */
  private static Map<ObservationKey, TreeMap<String, Integer>> series(
      List<Observation> observations) {
    var series = new HashMap<ObservationKey, TreeMap<String, Integer>>();
    for (int at = 0; at < observations.size(); at++) {
      var one = observations.get(at);
      if (one.cell() instanceof Cell.Published) {
        series
            .computeIfAbsent(one.key().in(""), key -> new TreeMap<>())
            .put(one.key().period(), at);
      }
    }
    return series;
  }

  private static Observation broken(Observation one, Break found) {
    var cell = (Cell.Published) one.cell();
    var status = cell.observationStatus();
    var marked = status.contains("b") ? status : status + "b";
    return new Observation(
        one.key(),
        new Cell.Published(cell.value(), marked),
        one.notes().broken(found.note().nl()),
        one.basis());
  }
}
