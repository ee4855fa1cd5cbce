package nl.smartindustry.report.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.transform.safe.Observation;

/** The observations by series and period; within a series the periods are in order. */
public final class ObservationsByKey {
  private static final String CHANGE = "change_from_";

  private final Map<Series, NavigableMap<String, Observation>> bySeries = new HashMap<>();
  private final Map<Series, List<Observation>> changes = new HashMap<>();

  /**
   * @throws IllegalArgumentException when two observations have the same series and period
   */
  public ObservationsByKey(List<Observation> observed) {
    for (Observation one : observed) {
      var series = Series.of(one);
      var periods = bySeries.computeIfAbsent(series, key -> new TreeMap<>());
      if (periods.put(one.period(), one) != null) {
        throw new IllegalArgumentException(
            "Observation %s, period '%s': found twice (once)"
                .formatted(series.codes(), one.period()));
      }
      if (one.key().breakdown().split().startsWith(CHANGE)) {
        changes.computeIfAbsent(changed(series), key -> new ArrayList<>()).add(one);
      }
    }
  }

  public NavigableMap<String, Observation> of(Series series) {
    return bySeries.getOrDefault(series, Collections.emptyNavigableMap());
  }

  public Optional<Observation> at(Series series, String period) {
    return Optional.ofNullable(of(series).get(period));
  }

  /**
   * The change of a series up to a period from the latest earlier one it can be compared with, in
   * percentage points; empty when no change was estimated.
   */
  public Optional<Observation> change(Series series, String period) {
    return changes(series, period).max(Comparator.comparing(ObservationsByKey::changedFrom));
  }

  /** The changes of a series up to a period that were estimated. */
  public Stream<Observation> changes(Series series, String period) {
    return changes.getOrDefault(changed(series), List.of()).stream()
        .filter(change -> change.period().equals(period));
  }

  /** Of an estimated change: the earlier period. */
  public static String changedFrom(Observation change) {
    return change.key().breakdown().split().replace(CHANGE, "");
  }

  private static Series changed(Series series) {
    return series.with("BREAKDOWN", CHANGE).with("UNIT_MEASURE", "PPT");
  }
}
