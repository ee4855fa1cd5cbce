package nl.smartindustry.transform.method.sensitivity;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A part of a whole as a quotient of whole numbers, such as 12.5% or 3 of 20. */
public record Proportion(long part, long whole) implements Serializable {
  private static final long HUNDRED = 100;

  /** More than this counts as this, so that sums and differences of two never overflow. */
  private static final BigInteger MOST = BigInteger.ONE.shiftLeft(61);

  public Proportion {
    if (part <= 0 || whole <= 0) {
      throw new IllegalArgumentException("found %d of %d (above 0)".formatted(part, whole));
    }
  }

  /** So many per cent. */
  public static Proportion percent(BigDecimal percent) {
    return of(percent, HUNDRED);
  }

  /** A part of one, such as 0.5. */
  public static Proportion of(BigDecimal share) {
    return of(share, 1);
  }

  private static Proportion of(BigDecimal part, long whole) {
    int decimals = Math.max(0, part.stripTrailingZeros().scale());
    return new Proportion(
        part.movePointRight(decimals).longValueExact(),
        BigDecimal.valueOf(whole).movePointRight(decimals).longValueExact());
  }

  /** The whole by its part. */
  public Proportion inverse() {
    return new Proportion(whole, part);
  }

  /** The least whole number that is no less than this part of an amount from 0. */
  public long ceilingOf(long amount) {
    if (Math.multiplyHigh(amount, part) == 0 && amount * part >= 0) {
      return -Math.floorDiv(-(amount * part), whole);
    }
    var found =
        BigInteger.valueOf(amount)
            .multiply(BigInteger.valueOf(part))
            .add(BigInteger.valueOf(whole - 1))
            .divide(BigInteger.valueOf(whole));
    return found.min(MOST).longValue();
  }
}
