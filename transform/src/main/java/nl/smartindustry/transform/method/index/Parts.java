package nl.smartindustry.transform.method.index;

/**
 * What the parts of a whole, such as branches, were worth in a period, and what a unit of each
 * cost. The parts stand in the same order in every period.
 *
 * @param values in current prices, any unit of money
 * @param prices indices, any base period that is the same in all periods; above zero
 */
public record Parts(double[] values, double[] prices) {
  public Parts {
    if (values.length == 0 || values.length != prices.length) {
      throw new IllegalArgumentException(
          "Parts: found %d values and %d prices (as many, at least one)"
              .formatted(values.length, prices.length));
    }
    for (int part = 0; part < prices.length; part++) {
      if (!Double.isFinite(values[part]) || !(prices[part] > 0)) {
        throw new IllegalArgumentException(
            "Part %d: found value %s at price %s (a number, a price above zero)"
                .formatted(part, values[part], prices[part]));
      }
    }
  }

  int size() {
    return values.length;
  }

  /** The whole, in current prices. */
  public double value() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** Σ of the volumes of this period at the prices of another. */
  double at(Parts other) {
    double sum = 0;
    for (int part = 0; part < values.length; part++) {
      sum += values[part] * (other.prices[part] / prices[part]);
    }
    return sum;
  }

  double volume(int part) {
    return values[part] / prices[part];
  }

  double share(int part) {
    return values[part] / value();
  }
}
