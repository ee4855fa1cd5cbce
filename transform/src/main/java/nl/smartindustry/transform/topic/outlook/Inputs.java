package nl.smartindustry.transform.topic.outlook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;

/** The cells that an index can be made of, by what they measure and when. */
final class Inputs {
  /** Every year, and every other year: their periods are years. */
  private static final Set<String> YEARLY = Set.of("A", "2A");

  private final Map<String, TreeMap<Integer, Observation>> byPlace = new TreeMap<>();

  /** Dutch cells by activity, of all sizes and regions. */
  Inputs(Collection<Observation> observations) {
    for (var one : observations) {
      var key = one.key();
      var at = key.breakdown();
      boolean whole = at.equals(Breakdown.TOTAL.withActivity(at.activity()));
      if (whole && YEARLY.contains(key.frequency()) && key.referenceArea().equals("NL")) {
        byPlace
            .computeIfAbsent(
                place(key.indicator(), key.unit(), at.activity()), place -> new TreeMap<>())
            .put(Integer.valueOf(key.period()), one);
      }
    }
  }

  /** The last cell of a part up to a year, no older than may be; its cell may have no value. */
  Optional<Observation> of(Pillar.Part part, String activity, int year, int carry) {
    var cells = byPlace.get(place(part.indicator(), part.unit(), activity));
    if (cells == null) {
      return Optional.empty();
    }
    var found = cells.floorEntry(year);
    return found == null || found.getKey() < year - carry
        ? Optional.empty()
        : Optional.of(found.getValue());
  }

  /** The years of any cell of the parts in an activity. */
  TreeSet<Integer> years(List<Pillar> pillars, String activity) {
    var years = new TreeSet<Integer>();
    for (var pillar : pillars) {
      for (var part : pillar.parts()) {
        var cells = byPlace.get(place(part.indicator(), part.unit(), activity));
        if (cells != null) {
          years.addAll(cells.keySet());
        }
      }
    }
    return years;
  }

  private static String place(String indicator, String unit, String activity) {
    return indicator + "|" + unit + "|" + activity;
  }
}
