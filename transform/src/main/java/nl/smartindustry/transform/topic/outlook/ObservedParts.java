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
final class ObservedParts {
  /** Every year, and every other year: their periods are years. */
  private static final Set<String> YEARLY = Set.of("A", "2A");

  private final Map<String, TreeMap<Integer, Observation>> byPlace = new TreeMap<>();

  /** Dutch cells by activity, of all sizes and regions. */
  ObservedParts(Collection<Observation> cells) {
    for (var one : cells) {
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

  /**
   * The last cell of each part of a pillar up to a year, no older than may be carried; a cell may
   * have no value.
   */
  List<Optional<Observation>> of(
      Pillar pillar, CompositeIndicator composite, String activity, int year) {
    int oldest = year - composite.uncertainty().carry();
    return pillar.parts().stream()
        .map(
            part ->
                Optional.ofNullable(byPlace.get(place(part.indicator(), part.unit(), activity)))
                    .map(cells -> cells.floorEntry(year))
                    .filter(entry -> entry.getKey() >= oldest)
                    .map(Map.Entry::getValue))
        .toList();
  }

  /** Whether each part of a pillar has a cell, with or without a value. */
  boolean holds(Pillar pillar, CompositeIndicator composite, String activity, int year) {
    return of(pillar, composite, activity, year).stream().allMatch(Optional::isPresent);
  }

  /** The years of any cell of the parts in an activity. */
  TreeSet<Integer> years(List<Pillar> pillars, String activity) {
    var years = new TreeSet<Integer>();
    pillars.stream()
        .flatMap(pillar -> pillar.parts().stream())
        .map(part -> byPlace.get(place(part.indicator(), part.unit(), activity)))
        .filter(cells -> cells != null)
        .forEach(cells -> years.addAll(cells.keySet()));
    return years;
  }

  private static String place(String indicator, String unit, String activity) {
    return indicator + "|" + unit + "|" + activity;
  }
}
