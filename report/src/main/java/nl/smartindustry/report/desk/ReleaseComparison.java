package nl.smartindustry.report.desk;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.report.release.ReleasedObservations;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.comparability.Bridges;
import nl.smartindustry.transform.topic.comparability.Bridges.Bridged;
import nl.smartindustry.transform.topic.comparability.PublishedValue;

/**
 * Two releases side by side.
 *
 * @param cells of both together
 * @param changes in the order of indicator and cell
 * @param bridges of the series that both have, where the difference is not nil
 */
public record ReleaseComparison(
    String from,
    String to,
    Causes causes,
    int cells,
    List<CellChange> changes,
    List<Bridged> bridges) {
  /** Changes of a series are in the bridges of the series itself. */
  private static final String CHANGE = "change_from_";

  /**
   * Compares.
   *
   * @param rerun the deliveries of the earlier release under the definitions of the later one;
   *     separates revision from definition where a definition changed
   * @param sizes the codes of SIZE that together are the whole population
   */
  public static ReleaseComparison of(
      Release from, Release to, Optional<Release> rerun, List<String> sizes) {
    var before = cells(from);
    var after = cells(to);
    var keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    var changes =
        keys.stream()
            .map(key -> CellChange.between(before.get(key), after.get(key)))
            .flatMap(Optional::stream)
            .toList();
    var bridges =
        new Bridges(
                PublishedValue.of(before.values()),
                rerun.map(one -> PublishedValue.of(cells(one).values())),
                PublishedValue.of(after.values()),
                sizes)
            .all();
    return new ReleaseComparison(
        from.id(),
        to.id(),
        Causes.between(from.manifest().provenance(), to.manifest().provenance()),
        keys.size(),
        changes,
        bridges.stream().filter(ReleaseComparison::listed).toList());
  }

  private static boolean listed(Bridged bridged) {
    var breakdown = bridged.from().series().getOrDefault("BREAKDOWN", "");
    return bridged.bridge().difference() != 0 && !breakdown.startsWith(CHANGE);
  }

  /** Indicator and cell → its observation; a file that cannot be read is refused (74). */
  private static TreeMap<String, Observation> cells(Release release) {
    var cells = new TreeMap<String, Observation>();
    ReleasedObservations.forEach(
        release,
        row -> {
          var one = Observation.from(row);
          cells.put(one.key().indicator() + " " + one.key().cell(), one);
        });
    return cells;
  }
}
