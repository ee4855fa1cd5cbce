package nl.smartindustry.transform.method.comparison;

/** Treated against what the trend of the controls says of them. */
record Regressed(Comparison units, double[][] x, ControlTrend trend) {

  Contrast contrast() {
    int n = units.size();
    double sum = 0;
    double actual = 0;
    double expected = 0;
    var gradient = new double[x[0].length];
    for (int k = 0; k < n; k++) {
      double w = units.weight(k, true);
      sum += w;
      actual += w * units.change()[k];
      expected += w * trend.expected()[k];
      for (int a = 0; a < gradient.length; a++) {
        gradient[a] += w * x[k][a] / n;
      }
    }
    double effect = (actual - expected) / sum;
    var influence = new double[n];
    for (int k = 0; k < n; k++) {
      double left = units.change()[k] - trend.expected()[k] - effect;
      influence[k] = units.weight(k, true) * left;
    }
    trend.add(influence, x, gradient, -1);
    for (int k = 0; k < n; k++) {
      influence[k] /= sum / n;
    }
    return new Contrast(effect, influence);
  }
}
