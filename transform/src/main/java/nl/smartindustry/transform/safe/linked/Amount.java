package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;

/**
 * An amount that figures are made of: one number wherever it appears.
 *
 * @param name what is added up: the same word wherever it is the same amount
 */
record Amount(String name, String period, Breakdown at) implements Comparable<Amount> {
  private static final Comparator<Amount> ORDER =
      Comparator.comparing(Amount::name)
          .thenComparing(Amount::period)
          .thenComparing(one -> one.at().activity())
          .thenComparing(one -> one.at().size())
          .thenComparing(one -> one.at().region())
          .thenComparing(one -> one.at().technology())
          .thenComparing(one -> one.at().split());

  /** Of how many of the three dimensions it is a part only. */
  int depth() {
    int depth = at.activity().equals(Breakdown.TOTAL.activity()) ? 0 : 1;
    depth += at.size().equals(Breakdown.TOTAL.size()) ? 0 : 1;
    return depth + (at.region().equals(Breakdown.TOTAL.region()) ? 0 : 1);
  }

  /** The same amount of another part of the population. */
  Amount in(Breakdown other) {
    return new Amount(name, period, other);
  }

  /** As a refusal names it: {@code SI_AD_ROB 2024, 10-12, 250+}, the totals left out. */
  @Override
  public String toString() {
    var total = Breakdown.TOTAL;
    var parts = new ArrayList<String>(List.of(name + " " + period));
    add(parts, at.activity(), total.activity());
    add(parts, at.size(), total.size());
    add(parts, at.region(), total.region());
    add(parts, at.technology(), total.technology());
    add(parts, at.split(), total.split());
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, String code, String total) {
    if (!code.equals(total)) {
      parts.add(code);
    }
  }

  @Override
  public int compareTo(Amount other) {
    return ORDER.compare(this, other);
  }
}
