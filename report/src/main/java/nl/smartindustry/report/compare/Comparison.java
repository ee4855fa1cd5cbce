package nl.smartindustry.report.compare;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.transform.topic.revision.Bridges;
import nl.smartindustry.transform.topic.revision.Bridges.Bridged;

/**
 * Two releases side by side.
 *
 * @param cells of both together
 * @param changes in the order of indicator and cell
 * @param bridges of the series that both have, where the difference is not nil
 */
public record Comparison(
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
   *     tells revision from definition where a definition changed
   * @param sizes the codes of SIZE that together are the whole population
   */
  public static Comparison of(
      Release from, Release to, Optional<Release> rerun, List<String> sizes) {
    var before = ReleasedCells.of(from);
    var after = ReleasedCells.of(to);
    var keys = new TreeSet<>(before.byKey().keySet());
    keys.addAll(after.byKey().keySet());
    var changes =
        keys.stream()
            .map(key -> CellChange.between(before.byKey().get(key), after.byKey().get(key)))
            .flatMap(Optional::stream)
            .toList();
    var bridges =
        new Bridges(
                before.published(),
                rerun.map(one -> ReleasedCells.of(one).published()),
                after.published(),
                sizes)
            .all();
    return new Comparison(
        from.id(),
        to.id(),
        Causes.between(from.manifest().provenance(), to.manifest().provenance()),
        keys.size(),
        changes,
        bridges.stream().filter(Comparison::told).toList());
  }

  private static boolean told(Bridged bridged) {
    var breakdown = bridged.from().series().getOrDefault("BREAKDOWN", "");
    return bridged.bridge().difference() != 0 && !breakdown.startsWith(CHANGE);
  }
}
