package nl.smartindustry.report.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.report.release.ReleasedObservations;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;

/**
 * How much a release says.
 *
 * @param counts by what is counted and the name of what it is counted of
 */
public record ReleaseProfile(Map<Counted, Map<String, Long>> counts) {
  /** What stands for the day a release describes, so that two days can be compared. */
  private static final String DAY = "the reference date";

  /** What is counted. */
  public enum Counted {
    /** Records read, by source. */
    SOURCE("records"),
    /** Figures, by indicator. */
    INDICATOR("figures"),
    /** Figures, by indicator and period. */
    WAVE("figures"),
    /** Enterprises in all, by source of the figures and period. */
    POPULATION("enterprises"),
    /** Cells with or without a figure, by indicator. */
    CELL("cells");

    private final String unit;

    Counted(String unit) {
      this.unit = unit;
    }

    String unit() {
      return unit;
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The profile of a published release; a file that cannot be read is refused (74). */
  public static ReleaseProfile of(Release release) {
    var observations = new ArrayList<Observation>();
    ReleasedObservations.forEach(release, row -> observations.add(Observation.from(row)));
    return of(release.manifest().provenance(), observations);
  }

  /** The profile of a release that may be published. */
  public static ReleaseProfile of(Provenance provenance, List<Observation> observations) {
    var counts = new TreeMap<Counted, Map<String, Long>>();
    for (var counted : Counted.values()) {
      counts.put(counted, new TreeMap<>());
    }
    provenance
        .inputs()
        .forEach(
            input ->
                counts
                    .get(Counted.SOURCE)
                    .merge(sourceOf(input), input.rows() == null ? 0 : input.rows(), Long::sum));
    observations.forEach(one -> count(one, provenance.referenceDate(), counts));
    return new ReleaseProfile(counts);
  }

  private static String sourceOf(Provenance.Input input) {
    return input.name().substring(0, Math.max(0, input.name().indexOf('/')));
  }

  private static void count(
      Observation one, String referenceDate, Map<Counted, Map<String, Long>> counts) {
    var indicator = one.key().indicator();
    var period = one.period().equals(referenceDate) ? DAY : one.period();
    counts.get(Counted.CELL).merge(indicator, 1L, Long::sum);
    if (!one.present()) {
      return;
    }
    counts.get(Counted.INDICATOR).merge(indicator, 1L, Long::sum);
    counts.get(Counted.WAVE).merge(indicator + " in " + period, 1L, Long::sum);
    var population = one.estimate().population();
    if (population != null && one.key().breakdown().equals(Breakdown.TOTAL)) {
      var source = one.notes().sourceId() + " in " + period;
      counts.get(Counted.POPULATION).merge(source, population, Math::max);
    }
  }

  Map<String, Long> of(Counted counted) {
    return counts.get(counted);
  }

  /** How much there is of all but some together. */
  long total(Counted counted, Set<String> without) {
    return of(counted).entrySet().stream()
        .filter(one -> !without.contains(one.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Whether there is no figure at all. */
  public boolean isEmpty() {
    return of(Counted.INDICATOR).isEmpty();
  }
}
