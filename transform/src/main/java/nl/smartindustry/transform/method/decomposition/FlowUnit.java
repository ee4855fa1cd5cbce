package nl.smartindustry.transform.method.decomposition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A unit at two moments.
 *
 * @param before employment at the first moment, 0 where it did not exist
 * @param after employment at the last moment, 0 where it no longer exists
 * @param weight how many units it stands for: that of the first moment, of the last one for a birth
 */
public record FlowUnit(String id, double before, double after, double weight) {
  public FlowUnit {
    if (id == null || !(before >= 0) || !(after >= 0) || !(before + after > 0)) {
      throw new IllegalArgumentException(
          "Unit of a job flow: employment %s and %s (not negative, not both 0)"
              .formatted(before, after));
    }
    if (!(weight > 0)) {
      throw new IllegalArgumentException(
          "Unit of a job flow: weight %s (more than 0)".formatted(weight));
    }
  }

  /**
   * Units tied to each other as one: a merger, a split or a new number is no flow of jobs.
   *
   * @param unitOf enterprise → the unit it belongs to
   * @return one per unit, in order of its name; it stands for as many as its largest member at the
   *     first moment did, or at the last one where none existed before
   */
  public static List<FlowUnit> joined(Collection<FlowUnit> members, UnaryOperator<String> unitOf) {
    var units = new TreeMap<String, List<FlowUnit>>();
    members.forEach(
        one -> units.computeIfAbsent(unitOf.apply(one.id()), id -> new ArrayList<>()).add(one));
    return units.entrySet().stream().map(one -> sum(one.getKey(), one.getValue())).toList();
  }

  private static FlowUnit sum(String id, List<FlowUnit> members) {
    members.sort(Comparator.comparing(FlowUnit::id));
    var largest =
        members.stream()
            .max(Comparator.comparingDouble(FlowUnit::before).thenComparing(FlowUnit::after))
            .orElseThrow();
    return new FlowUnit(
        id,
        members.stream().mapToDouble(FlowUnit::before).sum(),
        members.stream().mapToDouble(FlowUnit::after).sum(),
        largest.weight());
  }
}
