package nl.smartindustry.transform.administrative.funding;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.TreeMap;

/** Sums of bookings. */
public final class Amounts {
  private static final int MILLION = 6;

  private Amounts() {}

  public static BigDecimal sum(Collection<FundingEntry> entries) {
    return entries.stream().map(FundingEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Euro as million euro, exactly. */
  public static BigDecimal inMillions(BigDecimal euro) {
    return euro.movePointLeft(MILLION);
  }

  /** What each fieldlab brought in. */
  static Collection<BigDecimal> byFieldlab(Collection<FundingEntry> entries) {
    var sums = new TreeMap<String, BigDecimal>();
    entries.forEach(
        entry ->
            sums.merge(
                entry.fieldlab() == null ? "" : entry.fieldlab(), entry.amount(), BigDecimal::add));
    return sums.values();
  }
}
