package nl.smartindustry.transform.survey.link;

import java.util.Comparator;

/** One stratum of one wave or year. */
public record StratumKey(String period, String stratum) implements Comparable<StratumKey> {
  private static final Comparator<StratumKey> ORDER =
      Comparator.comparing(StratumKey::period).thenComparing(StratumKey::stratum);

  @Override
  public int compareTo(StratumKey other) {
    return ORDER.compare(this, other);
  }
}
