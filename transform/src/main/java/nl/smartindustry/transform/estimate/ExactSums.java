package nl.smartindustry.transform.estimate;

import java.math.BigDecimal;
import java.nio.LongBuffer;

/**
 * The sums of one variable pair (y, x) over the units of one cell, exact whatever the order: values
 * are whole numbers of their smallest unit, products are kept in 128 bits.
 */
final class ExactSums {
  /** Longs that one set of sums takes when it travels. */
  static final int WIDTH = 12;

  private long count;
  private long weight;
  private long sumY;
  private long sumX;
  private long largest;
  private long second;
  private Int128 squareY = new Int128();
  private Int128 squareX = new Int128();
  private Int128 product = new Int128();

  /**
   * Adds one unit.
   *
   * @param unitWeight the unit's own weight where sums are weighted, else 1; y and x carry it
   * @param contribution what the unit brings to the cell, unweighted; decides dominance
   */
  void add(long unitWeight, long y, long x, long contribution) {
    count++;
    weight = Math.addExact(weight, unitWeight);
    sumY = Math.addExact(sumY, y);
    sumX = Math.addExact(sumX, x);
    squareY.addProduct(y, y);
    squareX.addProduct(x, x);
    product.addProduct(y, x);
    rank(Math.abs(contribution));
  }

  void merge(ExactSums other) {
    count += other.count;
    weight = Math.addExact(weight, other.weight);
    sumY = Math.addExact(sumY, other.sumY);
    sumX = Math.addExact(sumX, other.sumX);
    squareY.add(other.squareY);
    squareX.add(other.squareX);
    product.add(other.product);
    rank(other.largest);
    rank(other.second);
  }

  private void rank(long contribution) {
    if (contribution > largest) {
      second = largest;
      largest = contribution;
    } else if (contribution > second) {
      second = contribution;
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  void writeTo(LongBuffer out) {
    out.put(count).put(weight).put(sumY).put(sumX).put(largest).put(second);
    for (var sum : new Int128[] {squareY, squareX, product}) {
      out.put(sum.high()).put(sum.low());
    }
  }

  static ExactSums readFrom(LongBuffer in) {
    var sums = new ExactSums();
    sums.count = in.get();
    sums.weight = in.get();
    sums.sumY = in.get();
    sums.sumX = in.get();
    sums.largest = in.get();
    sums.second = in.get();
    sums.squareY = new Int128(in.get(), in.get());
    sums.squareX = new Int128(in.get(), in.get());
    sums.product = new Int128(in.get(), in.get());
    return sums;
  }

  /** The sums as numbers in the variables' own units. */
  Sums scaled(Scales scales) {
    var squares =
        new Sums.Products(
            new BigDecimal(squareY.toBigInteger(), 2 * scales.y()),
            new BigDecimal(squareX.toBigInteger(), 2 * scales.x()),
            new BigDecimal(product.toBigInteger(), scales.y() + scales.x()));
    return new Sums(
        count,
        BigDecimal.valueOf(weight, scales.weight()),
        BigDecimal.valueOf(sumY, scales.y()),
        BigDecimal.valueOf(sumX, scales.x()),
        squares,
        new Sums.Largest(
            BigDecimal.valueOf(largest, scales.contribution()),
            BigDecimal.valueOf(second, scales.contribution())));
  }

  /** Decimals of the smallest units in which a pair is summed. */
  record Scales(int weight, int y, int x, int contribution) {}
}
