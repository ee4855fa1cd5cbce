package nl.smartindustry.transform.survey.estimate;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.method.sample.Crossing;

/** A part of the population, by the published codes of its dimensions. */
public record Domain(String activity, String size, String region) implements Comparable<Domain> {
  private static final Comparator<Domain> ORDER =
      Comparator.comparing(Domain::activity)
          .thenComparing(Domain::size)
          .thenComparing(Domain::region);

  /** The published codes of one combination of a crossing. */
  static Domain of(Crossing crossing, int combination, Dimensions dimensions) {
    return of(crossing.by(), crossing.combinations().get(combination), dimensions);
  }

  /** The published codes of one code of each of some dimensions. */
  static Domain of(List<String> by, List<String> codes, Dimensions dimensions) {
    var values = new TreeMap<>(dimensions.totals());
    for (int i = 0; i < codes.size(); i++) {
      values.put(dimensions.dimension(by.get(i)).column(), codes.get(i));
    }
    return new Domain(values.get("ACTIVITY"), values.get("SIZE"), values.get("REGION"));
  }

  @Override
  public int compareTo(Domain other) {
    return ORDER.compare(this, other);
  }
}
