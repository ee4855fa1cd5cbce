package nl.smartindustry.transform.method.comparison;

/**
 * How the outcome of the controls changes with covariates, by weighted least squares.
 *
 * @param expected the change of each unit, had it not been treated
 * @param score per unit, what it adds to the error of the coefficients, through {@code equations}
 */
record ControlTrend(double[] expected, double[] score, NormalEquations equations) {

  static ControlTrend of(Comparison units, double[][] x) {
    int n = units.size();
    var weight = new double[n];
    for (int k = 0; k < n; k++) {
      weight[k] = units.weight(k, false);
    }
    var equations = NormalEquations.of(x, weight);
    var coefficients = equations.solve(right(units, x, weight));
    var expected = new double[n];
    var score = new double[n];
    for (int k = 0; k < n; k++) {
      expected[k] = NormalEquations.product(coefficients, x[k]);
      score[k] = weight[k] * (units.change()[k] - expected[k]);
    }
    return new ControlTrend(expected, score, equations);
  }

  /** No model: the change itself is compared. */
  static ControlTrend none(Comparison units) {
    return new ControlTrend(new double[units.size()], new double[0], null);
  }

  boolean isModelled() {
    return score.length > 0;
  }

  private static double[] right(Comparison units, double[][] x, double[] weight) {
    var right = new double[x[0].length];
    for (int k = 0; k < x.length; k++) {
      for (int a = 0; a < right.length; a++) {
        right[a] += weight[k] * units.change()[k] * x[k][a];
      }
    }
    return right;
  }

  /** What units add through the coefficients, by the gradient in them (a mean over units). */
  void add(double[] influence, double[][] x, double[] gradient, double sign) {
    var direction = equations.solve(gradient);
    int n = influence.length;
    for (int k = 0; k < n; k++) {
      influence[k] += sign * n * score[k] * NormalEquations.product(direction, x[k]);
    }
  }
}
