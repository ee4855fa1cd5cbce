package nl.smartindustry.transform.method.comparison;

import nl.smartindustry.transform.method.comparison.Comparison.Contrast;

/** How covariates are taken into account; without covariates all three are the same. */
public enum CovariateAdjustment {
  /** Doubly robust: right where either the propensity or the outcome is modelled right. */
  DR {
    @Override
    Contrast contrast(Comparison units, double[][] x) {
      return new Weighted(units, x, Propensity.of(units, x), ControlTrend.of(units, x)).contrast();
    }
  },
  /** The trend of the controls is modelled. */
  REG {
    @Override
    Contrast contrast(Comparison units, double[][] x) {
      return new Regressed(units, x, ControlTrend.of(units, x)).contrast();
    }
  },
  /** Controls are weighted by the odds of treatment, weights adding up to 1. */
  IPW {
    @Override
    Contrast contrast(Comparison units, double[][] x) {
      return new Weighted(units, x, Propensity.of(units, x), ControlTrend.none(units)).contrast();
    }
  };

  abstract Contrast contrast(Comparison units, double[][] x);

  /**
   * The effect with its influence function.
   *
   * @throws Unidentified where covariates separate the treated from the others, or are collinear
   * @see "Sant'Anna and Zhao (2020), Journal of Econometrics 219(1), equations 2.4 to 2.7"
   */
  public Contrast of(Comparison units) {
    return contrast(units, units.regressors());
  }

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
        weight[k] =
            units.weight(k, ofTreated) * (ofTreated ? 1 : odds(propensity.probability()[k]));
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
}
