package nl.smartindustry.report.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The observations by series and period; within a series the periods are in order. */
public final class Observations {
  static final String CHANGE = "change_from_";

  private final Map<Series, NavigableMap<String, Observed>> bySeries = new HashMap<>();
  private final Map<Series, List<Observed>> changes = new HashMap<>();

  /**
   * @throws IllegalArgumentException when two observations have the same series and period
   */
  public Observations(List<Observed> observed) {
    for (Observed one : observed) {
      var periods = bySeries.computeIfAbsent(one.series(), key -> new TreeMap<>());
      if (periods.put(one.period(), one) != null) {
        throw new IllegalArgumentException(
            "Observation %s, period '%s': found twice (once)"
                .formatted(one.series().codes(), one.period()));
      }
      if (one.series().codes().get("BREAKDOWN").startsWith(CHANGE)) {
        changes.computeIfAbsent(changed(one.series()), key -> new ArrayList<>()).add(one);
      }
    }
  }

  public NavigableMap<String, Observed> of(Series series) {
    return bySeries.getOrDefault(series, Collections.emptyNavigableMap());
  }

  public Optional<Observed> at(Series series, String period) {
    return Optional.ofNullable(of(series).get(period));
  }

  /**
   * The change of a series up to a period from the latest earlier one it can be compared with, in
   * percentage points; empty when no change was estimated.
   */
  public Optional<Observed> change(Series series, String period) {
    return changes.getOrDefault(changed(series), List.of()).stream()
        .filter(change -> change.period().equals(period))
        .max(Comparator.comparing(Observed::changedFrom));
  }

  private static Series changed(Series series) {
    return series.with("BREAKDOWN", CHANGE).with("UNIT_MEASURE", "PPT");
  }
}
