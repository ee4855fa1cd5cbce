package nl.smartindustry.samples.truth;

import java.util.Comparator;
import java.util.List;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.survey.Stratum;

/** A cell of the truth in the words of the published tables: activity by size, totals included. */
record TruthCell(String activity, String size) implements Comparable<TruthCell> {
  private static final String ALL_ACTIVITIES = "C";
  private static final String ALL_SIZES = "_T";

  /** The cells a stratum counts in. */
  static List<TruthCell> all(Stratum stratum) {
    var group = stratum.group().code();
    var size = size(stratum.band());
    return List.of(
        new TruthCell(group, size),
        new TruthCell(group, ALL_SIZES),
        new TruthCell(ALL_ACTIVITIES, size),
        new TruthCell(ALL_ACTIVITIES, ALL_SIZES));
  }

  @Override
  public int compareTo(TruthCell other) {
    return Comparator.comparing(TruthCell::activity)
        .thenComparing(TruthCell::size)
        .compare(this, other);
  }

  private static String size(SizeBand band) {
    if (band.atLeast(SizeBand.P250)) {
      return "250+";
    }
    return band.atLeast(SizeBand.P50) ? "50-249" : "10-49";
  }
}
