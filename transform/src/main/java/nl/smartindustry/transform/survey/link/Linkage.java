package nl.smartindustry.transform.survey.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a sample when it met its frame; the lists in the order of the sample.
 *
 * @param linked units in a stratum of the target population
 * @param unlinked units that the frame of their year does not know, or that have no weight
 * @param outside per period, units that the frame places outside the target population
 */
public record Linkage(
    List<SampledUnit> linked, List<Unlinked> unlinked, Map<String, Long> outside) {
  /** A sampled enterprise that leaves the sample, and why. */
  public record Unlinked(String period, String enterprise, String reason) {}

  /** Sorts the units of a sample. */
  public static Linkage of(List<SampledUnit> units, SampleColumns columns) {
    var weight = columns.design().fields().weight();
    var linkage = new Linkage(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    for (var unit : units) {
      boolean weighty = weight == null || unit.numbers()[columns.number(weight)] > 0;
      linkage.add(unit, weighty);
    }
    return linkage;
  }

  private void add(SampledUnit unit, boolean weighty) {
    var key = unit.key();
    if (unit.place() == null) {
      unlinked.add(new Unlinked(key.period(), key.enterprise(), "not_in_frame"));
    } else if (!unit.place().member()) {
      outside.merge(key.period(), 1L, Long::sum);
    } else if (!weighty) {
      unlinked.add(new Unlinked(key.period(), key.enterprise(), "no_weight"));
    } else {
      linked.add(unit);
    }
  }
}
