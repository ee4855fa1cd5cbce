package nl.smartindustry.transform.estimate;

import java.util.Comparator;

/** A part of the population, by the published codes of its dimensions. */
public record Domain(String activity, String size, String region) implements Comparable<Domain> {
  private static final Comparator<Domain> ORDER =
      Comparator.comparing(Domain::activity)
          .thenComparing(Domain::size)
          .thenComparing(Domain::region);

  @Override
  public int compareTo(Domain other) {
    return ORDER.compare(this, other);
  }
}
