package nl.smartindustry.transform.estimate;

import java.math.BigDecimal;
import nl.smartindustry.transform.weight.StratumDesign;

/**
 * Sufficient statistics of a variable pair over the answering units of one stratum and cell.
 *
 * @param count units with a valid answer
 * @param weight their weights added up; the count itself where the stratum gives the weight
 * @param y sum of the numerator
 * @param x sum of the denominator
 * @param largest the two largest contributions, unweighted
 */
public record Sums(
    long count, BigDecimal weight, BigDecimal y, BigDecimal x, Products products, Largest largest) {
  private static final BigDecimal ZERO = BigDecimal.ZERO;

  /** No unit at all. */
  public static final Sums NONE =
      new Sums(0, ZERO, ZERO, ZERO, new Products(ZERO, ZERO, ZERO), new Largest(ZERO, ZERO));

  /** Sums of squares and cross products. */
  public record Products(BigDecimal yy, BigDecimal xx, BigDecimal xy) {
    Products plus(Products other) {
      return new Products(yy.add(other.yy), xx.add(other.xx), xy.add(other.xy));
    }
  }

  /** The largest and the second largest absolute contribution. */
  public record Largest(BigDecimal first, BigDecimal second) {
    Largest or(Largest other) {
      return first.compareTo(other.first) >= 0
          ? new Largest(first, second.max(other.first))
          : new Largest(other.first, other.second.max(first));
    }
  }

  public Sums plus(Sums other) {
    return new Sums(
        count + other.count,
        weight.add(other.weight),
        y.add(other.y),
        x.add(other.x),
        products.plus(other.products),
        largest.or(other.largest));
  }

  /** These sums with the numerator in prices of the base year: y times {@code factor}. */
  public Sums deflated(BigDecimal factor) {
    var digits = StratumDesign.DIGITS;
    var deflated =
        new Products(
            products.yy.multiply(factor, digits).multiply(factor, digits),
            products.xx,
            products.xy.multiply(factor, digits));
    var top =
        new Largest(
            largest.first.multiply(factor, digits), largest.second.multiply(factor, digits));
    return new Sums(count, weight, y.multiply(factor, digits), x, deflated, top);
  }
}
