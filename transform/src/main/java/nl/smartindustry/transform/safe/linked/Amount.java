package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;

/**
 * An amount that figures are made of: one number wherever it appears.
 *
 * @param name what is added up: the same word wherever it is the same amount
 */
record Amount(String name, String period, Breakdown at) implements Comparable<Amount> {
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

  /** By name, period and place. */
  @Override
  public int compareTo(Amount other) {
    int order = order(name, other.name);
    order = order != 0 ? order : order(period, other.period);
    order = order != 0 ? order : order(at.activity(), other.at.activity());
    order = order != 0 ? order : order(at.size(), other.at.size());
    order = order != 0 ? order : order(at.region(), other.at.region());
    order = order != 0 ? order : order(at.technology(), other.at.technology());
    return order != 0 ? order : order(at.split(), other.at.split());
  }

  /** Most are the same object. */
  private static int order(String one, String other) {
    return one == other ? 0 : one.compareTo(other);
  }
}
