package nl.smartindustry.transform.survey.link;

import java.util.Comparator;

/** One enterprise in one wave or year. */
public record UnitKey(String period, String enterprise) implements Comparable<UnitKey> {
  private static final Comparator<UnitKey> ORDER =
      Comparator.comparing(UnitKey::period).thenComparing(UnitKey::enterprise);

  @Override
  public int compareTo(UnitKey other) {
    return ORDER.compare(this, other);
  }
}
