package nl.smartindustry.transform.topic.programme.fieldlab;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.TreeMap;

/**
 * Sums of bookings of one kind: what is promised and what is spent is the same money twice, and
 * adding them is refused.
 */
public final class Amounts {
  private static final int MILLION = 6;

  private Amounts() {}

  /**
   * Euro.
   *
   * @throws IllegalArgumentException for bookings of two kinds
   */
  public static BigDecimal sum(Collection<FundingEntry> entries) {
    requireOneKind(entries);
    return entries.stream().map(FundingEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Euro as million euro, exactly. */
  public static BigDecimal inMillions(BigDecimal euro) {
    return euro.movePointLeft(MILLION);
  }

  /** What each fieldlab brought in; of one kind. */
  static Collection<BigDecimal> byFieldlab(Collection<FundingEntry> entries) {
    requireOneKind(entries);
    var sums = new TreeMap<String, BigDecimal>();
    entries.forEach(
        entry ->
            sums.merge(
                entry.fieldlab() == null ? "" : entry.fieldlab(), entry.amount(), BigDecimal::add));
    return sums.values();
  }

  private static void requireOneKind(Collection<FundingEntry> entries) {
    var kinds =
        entries.stream().map(one -> String.valueOf(one.kind())).distinct().sorted().toList();
    if (kinds.size() > 1) {
      throw new IllegalArgumentException(
          "Sum of bookings: found kinds %s (one: commitments and realisations are never added)"
              .formatted(kinds));
    }
  }
}
