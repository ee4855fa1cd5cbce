package nl.smartindustry.transform.method.index;

import java.util.Optional;

/**
 * The change of a whole from one period to the next, split into volume and price by each formula.
 * All are ratios: 1.02 is two per cent more.
 *
 * <p>The Laspeyres volume is in prices of the period before, so that its price is that of Paasche:
 * the convention of the national accounts (annual overlap).
 *
 * @param value ratio of the values in current prices
 * @param laspeyres Σ p0 q1 / Σ p0 q0, the shares of the period before weighing the changes
 * @param paasche Σ p1 q1 / Σ p1 q0
 * @param tornqvist exp Σ ½ (s0 + s1) ln (q1 / q0); NaN where a part has no positive value in both
 *     periods
 * @see "ESA 2010, 10.01-10.30; Eurostat (2016), Handbook on price and volume measures"
 */
public record Link(double value, double laspeyres, double paasche, double tornqvist) {

  public Link {
    if (!(laspeyres > 0 && paasche > 0 && value > 0)) {
      throw new IllegalArgumentException(
          "Link: found value %s, volume %s and %s (above zero)"
              .formatted(value, laspeyres, paasche));
    }
  }

  /** The link between two periods of the same parts. */
  public static Link between(Parts before, Parts after) {
    if (before.size() != after.size()) {
      throw new IllegalArgumentException(
          "Link: found %d parts and then %d (the same parts)"
              .formatted(before.size(), after.size()));
    }
    return new Link(
        after.value() / before.value(),
        after.at(before) / before.value(),
        after.value() / before.at(after),
        tornqvist(before, after));
  }

  /** The link, or nothing where a value or a volume is not above zero: it has no growth. */
  public static Optional<Link> ifDefined(Parts before, Parts after) {
    boolean defined =
        before.value() > 0 && after.value() > 0 && after.at(before) > 0 && before.at(after) > 0;
    return defined ? Optional.of(between(before, after)) : Optional.empty();
  }

  private static double tornqvist(Parts before, Parts after) {
    double sum = 0;
    for (int part = 0; part < before.size(); part++) {
      double share = (before.share(part) + after.share(part)) / 2;
      sum += share * Math.log(after.volume(part) / before.volume(part));
    }
    return Math.exp(sum);
  }

  /** The root of Laspeyres times Paasche. */
  public double fisher() {
    return Math.sqrt(laspeyres * paasche);
  }

  /** The volume by a formula. */
  public double volume(Formula formula) {
    return switch (formula) {
      case LASPEYRES -> laspeyres;
      case PAASCHE -> paasche;
      case FISHER -> fisher();
      case TORNQVIST -> tornqvist;
    };
  }
}
