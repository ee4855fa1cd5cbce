package nl.smartindustry.transform.method.dispersion;

/** A distance within one industry, in the unit of what is ranked: log points for a logarithm. */
@FunctionalInterface
public interface Gap {
  /** The share of the median. */
  double MEDIAN = 0.5;

  /** The distance with the weights of all units; NaN where not defined. */
  double of(Ranking industry, double[] weights);

  /** From one quantile up to another. */
  static Gap between(double lower, double upper) {
    return (industry, w) -> {
      double total = industry.total(w);
      return industry.quantile(w, total, upper) - industry.quantile(w, total, lower);
    };
  }

  /** The mean of the top part p of enterprises above the median, whoever they are. */
  static Gap top(double p) {
    return (industry, w) -> {
      double total = industry.total(w);
      return industry.meanOfTop(w, total, p) - industry.quantile(w, total, MEDIAN);
    };
  }

  /** The mean of the n most productive enterprises above the median, whoever they are. */
  static Gap topNumber(double n) {
    return (industry, w) -> {
      double total = industry.total(w);
      return n > total
          ? Double.NaN
          : industry.meanOfTop(w, total, n / total) - industry.quantile(w, total, MEDIAN);
    };
  }

  /**
   * The mean of a fixed group above the median of all; NaN where none of the group is left.
   *
   * @param part of each unit that belongs to the group, by position
   */
  static Gap fixed(double[] part) {
    return (industry, w) -> {
      double sum = 0;
      double total = 0;
      for (int k : industry.units()) {
        sum += part[k] * w[k] * industry.value()[k];
        total += part[k] * w[k];
      }
      return total > 0 ? sum / total - industry.quantile(w, MEDIAN) : Double.NaN;
    };
  }
}
