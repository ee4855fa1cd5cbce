package nl.smartindustry.transform.estimate;

import java.math.BigInteger;

/** A sum of products of longs, exact: two's complement in 128 bits. */
final class Int128 {
  private long high;
  private long low;

  Int128() {}

  Int128(long high, long low) {
    this.high = high;
    this.low = low;
  }

  void addProduct(long a, long b) {
    add(Math.multiplyHigh(a, b), a * b);
  }

  void add(Int128 other) {
    add(other.high, other.low);
  }

  private void add(long otherHigh, long otherLow) {
    long sum = low + otherLow;
    long carry = Long.compareUnsigned(sum, otherLow) < 0 ? 1 : 0;
    high += otherHigh + carry;
    low = sum;
  }

  long high() {
    return high;
  }

  long low() {
    return low;
  }

  BigInteger toBigInteger() {
    var unsigned = BigInteger.valueOf(low >>> 1).shiftLeft(1).add(BigInteger.valueOf(low & 1));
    return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(unsigned);
  }
}
