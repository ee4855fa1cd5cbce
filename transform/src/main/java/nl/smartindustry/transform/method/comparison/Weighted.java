package nl.smartindustry.transform.method.comparison;

/**
 * Treated against controls weighted by their odds of treatment, of what the trend leaves: doubly
 * robust with a trend, inverse probability weighting without.
 */
record Weighted(Comparison units, double[][] x, Propensity propensity, ControlTrend trend) {
  /** Controls more likely to be treated than this weigh too much and are left out (R DRDID). */
  private static final double TRIMMED = 0.995;

  Contrast contrast() {
    var treated = side(true);
    var controls = side(false);
    propensityPart(controls);
    trendPart(treated, controls);
    var influence = new double[units.size()];
    for (int k = 0; k < influence.length; k++) {
      influence[k] =
          treated.influence[k] / treated.meanWeight - controls.influence[k] / controls.meanWeight;
    }
    return new Contrast(treated.mean - controls.mean, influence);
  }

  private record Side(double[] weight, double meanWeight, double mean, double[] influence) {}

  private Side side(boolean ofTreated) {
    int n = units.size();
    var weight = new double[n];
    double sum = 0;
    double total = 0;
    for (int k = 0; k < n; k++) {
      weight[k] = units.weight(k, ofTreated) * (ofTreated ? 1 : odds(propensity.probability()[k]));
      sum += weight[k];
      total += weight[k] * left(k);
    }
    double mean = total / sum;
    var influence = new double[n];
    for (int k = 0; k < n; k++) {
      influence[k] = weight[k] * (left(k) - mean);
    }
    return new Side(weight, sum / n, mean, influence);
  }

  private static double odds(double probability) {
    return probability < TRIMMED ? probability / (1 - probability) : 0;
  }

  private double left(int unit) {
    return units.change()[unit] - trend.expected()[unit];
  }

  private void propensityPart(Side controls) {
    var gradient = new double[x[0].length];
    for (int k = 0; k < x.length; k++) {
      add(gradient, controls.influence[k] / x.length, x[k]);
    }
    propensity.add(controls.influence, x, gradient);
  }

  private void trendPart(Side treated, Side controls) {
    if (!trend.isModelled()) {
      return;
    }
    for (var side : new Side[] {treated, controls}) {
      var gradient = new double[x[0].length];
      for (int k = 0; k < x.length; k++) {
        add(gradient, side.weight[k] / x.length, x[k]);
      }
      trend.add(side.influence, x, gradient, -1);
    }
  }

  private static void add(double[] sums, double factor, double[] row) {
    for (int a = 0; a < sums.length; a++) {
      sums[a] += factor * row[a];
    }
  }
}
