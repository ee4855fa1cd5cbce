package nl.smartindustry.transform.estimate;

import static nl.smartindustry.transform.weight.StratumDesign.DIGITS;

import java.math.BigDecimal;
import nl.smartindustry.transform.weight.StratumDesign;

/**
 * What one stratum brings to a domain. The design is that of the whole stratum: a domain never
 * changes the number of respondents it divides by.
 */
public record StratumPart(StratumDesign design, Sums sums) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** The stratum's part of the numerator's total. */
  BigDecimal totalY() {
    return design.expansion().multiply(sums.y());
  }

  /** The stratum's part of the denominator's total. */
  BigDecimal totalX() {
    return design.expansion().multiply(sums.x());
  }

  /** Enterprises that the answering units stand for. */
  BigDecimal population() {
    return design.expansion().multiply(sums.weight());
  }

  /**
   * Sum over the whole stratum of squared deviations of u = (y − R x) within the domain, 0 outside
   * it; exact but for the 40 digits of R.
   */
  BigDecimal deviations(BigDecimal ratio) {
    var products = sums.products();
    if (ratio.signum() == 0) {
      return centred(products.yy(), sums.y(), sums.y());
    }
    return centred(products.yy(), sums.y(), sums.y())
        .subtract(TWO.multiply(ratio).multiply(centred(products.xy(), sums.y(), sums.x())))
        .add(ratio.multiply(ratio).multiply(centred(products.xx(), sums.x(), sums.x())))
        .max(BigDecimal.ZERO);
  }

  private BigDecimal centred(BigDecimal product, BigDecimal a, BigDecimal b) {
    return product.subtract(a.multiply(b).divide(BigDecimal.valueOf(design.resolved()), DIGITS));
  }
}
